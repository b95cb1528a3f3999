package dk.kantinekort.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tabs in the page's head, and the address that the page is shown at. */
@Named
@RequestScoped
public class Navigation {

    private static final List<Tab> TABS = List.of(
            new Tab("/", "shell.tab.accounts", List.of("/konto/")),
            new Tab("/indbetal", "shell.tab.deposit", List.of("/indbetal/", "/betaling/")),
            new Tab("/kontoudskrift", "shell.tab.statement", List.of()),
            new Tab("/rapporter", "shell.tab.reports", List.of()),
            new Tab("/abonnementer", "shell.tab.subscriptions", List.of("/abonnementer/")),
            new Tab("/brugeroplysninger", "shell.tab.details", List.of()));

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = AccessibilityStatement.SETTING)
    private Optional<String> accessibilityStatement;

    /** Whether the municipality has set where its accessibility statement stands. */
    public boolean isAccessibilityStatement() {
        return accessibilityStatement.isPresent();
    }

    public List<Tab> getTabs() {
        return TABS;
    }

    public boolean isCurrent(Tab tab) {
        return tab.path().equals(getPath());
    }

    /** Whether the page is one that belongs under the tab. */
    public boolean isAbove(Tab tab) {
        return tab.below().stream().anyMatch(getPath()::startsWith);
    }

    /** The page's own path within the portal, such as {@code /indbetal}. */
    public String getPath() {
        String address = Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseGet(request::getRequestURI);
        return SitePath.of(address).substring(request.getContextPath().length()).replaceFirst(";.*", "");
    }

    /** An address of the portal for the browser. @param path beginning with a slash */
    public String to(String path) {
        return request.getContextPath() + path;
    }

    /** A page about that account. */
    public String toAccountPage(String path, String accountPublicId) {
        return to(path) + "?" + SelectedAccount.PARAMETER + "=" + accountPublicId;
    }

    /** The same page about another account, or [Mine konti] from a page that is about none. */
    public String toAccount(boolean accountPage, String accountPublicId) {
        return toAccountPage(accountPage ? getPath() : "/", accountPublicId);
    }

    /** The same page in the other language, with whatever else its address says. */
    public String inLanguage(String tag) {
        String query = request.getQueryString();
        String rest = query == null || query.isEmpty() ? "" : query + "&";
        return to(getPath()) + "?" + rest + Language.NAME + "=" + tag;
    }
}
