package dk.kantinekort.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The tabs in the page's head, and the address that the page is shown at. */
@Named
@RequestScoped
public class Navigation {

    private static final List<Tab> TABS = List.of(
            new Tab("/", "shell.tab.accounts"),
            new Tab("/indbetal", "shell.tab.deposit"),
            new Tab("/kontoudskrift", "shell.tab.statement"),
            new Tab("/brugeroplysninger", "shell.tab.details"));

    @Inject
    private HttpServletRequest request;

    public List<Tab> getTabs() {
        return TABS;
    }

    public boolean isCurrent(Tab tab) {
        return tab.path().equals(getPath());
    }

    /** The page's own path within the portal, such as {@code /indbetal}. */
    public String getPath() {
        Object original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String address = original == null ? request.getRequestURI() : original.toString();
        return address.substring(request.getContextPath().length()).replaceFirst(";.*", "");
    }

    /** An address of the portal for the browser. @param path beginning with a slash */
    public String to(String path) {
        return request.getContextPath() + path;
    }
}
