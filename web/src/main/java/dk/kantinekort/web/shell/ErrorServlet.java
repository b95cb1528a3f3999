package dk.kantinekort.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where the container sends every error that has no answer of its own yet: programs get a problem, people get a page. */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {

    static final String PATH = "/fejl";

    private static final long serialVersionUID = 1L;
    private static final String PAGE = PATH + "/side";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = ErrorPage.status(request);
        response.setStatus(status);
        if (isProgram(request)) {
            writeProblem(response, status);
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .filter(address -> address.toString().startsWith(request.getContextPath() + "/api/"))
                .isPresent();
    }

    private static void writeProblem(HttpServletResponse response, int status) throws IOException {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"status\":" + status + ",\"code\":\"HTTP_" + status + "\"}");
    }
}
