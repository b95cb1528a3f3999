package dk.kantinekort.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The short address of the municipality's accessibility statement, which the law wants on every public site. */
@WebServlet("/was")
public class AccessibilityStatement extends HttpServlet {

    static final String SETTING = "kantinekort.accessibility-statement-url";

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = SETTING)
    private transient Optional<URI> statement;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (statement.isPresent()) {
            response.sendRedirect(statement.get().toString());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
