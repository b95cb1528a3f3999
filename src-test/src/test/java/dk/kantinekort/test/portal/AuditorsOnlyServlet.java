package dk.kantinekort.test.portal;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Calls {@link AuditorsOnly} for whoever is signed in. */
@WebServlet(AuditorsOnlyServlet.PATH)
public class AuditorsOnlyServlet extends HttpServlet {

    static final String PATH = "/admin/test/auditors-only";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditorsOnly auditorsOnly;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().write(auditorsOnly.caller());
        } catch (EJBAccessException e) {
            response.getWriter().write("refused");
        }
    }
}
