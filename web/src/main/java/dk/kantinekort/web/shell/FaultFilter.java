package dk.kantinekort.web.shell;

import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.web.api.Incident;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The last resort of every page: logs a fault once, and lets the visitor have its number and nothing else. */
public class FaultFilter extends HttpFilter {

    /** Request attribute that carries the number of the incident to the page of error. */
    static final String INCIDENT = FaultFilter.class.getName() + ".incident";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            answer(fault, request, response);
        }
    }

    private static void answer(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Causes.find(fault, NotFoundException.class).isPresent()) {
            send(HttpServletResponse.SC_NOT_FOUND, response);
            return;
        }
        if (isForged(request)) {
            send(FaultHandler.EXPIRED, response);
            return;
        }
        request.setAttribute(INCIDENT, Incident.of(fault).number());
        send(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, response);
    }

    /** Pages without state have no Faces form, so no form of ours sends this; Faces throws at it. */
    private static boolean isForged(HttpServletRequest request) {
        return "stateless".equals(request.getParameter("jakarta.faces.ViewState"));
    }

    private static void send(int status, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }
}
