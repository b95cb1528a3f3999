package dk.kantinekort.web.shell;

import dk.kantinekort.web.api.Incident;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** What a page of error says: of a fault only the number of the incident, of an expired page also what had been typed. */
@Named
@RequestScoped
public class ErrorPage {

    private static final int FIRST_FAULT = 500;

    @Inject
    private HttpServletRequest request;

    private int status;
    private String incident;

    @PostConstruct
    void load() {
        status = status(request);
        incident = status < FIRST_FAULT ? "" : number();
    }

    /** Key of the text that says what to do. */
    public String getDetailKey() {
        return getKey() + "Detail";
    }

    /** Key of the text that tells what happened. */
    public String getKey() {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "shell.notFound";
            case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN -> "shell.refused";
            case FaultHandler.EXPIRED -> "shell.expired";
            default -> status < FIRST_FAULT ? "shell.badRequest" : "shell.fault";
        };
    }

    /** The number that leads to the fault in the log; empty when there was none. */
    public String getIncident() {
        return incident;
    }

    public boolean isExpired() {
        return status == FaultHandler.EXPIRED;
    }

    /** What had been typed into the page that expired. */
    public List<String> getTyped() {
        return TypedValues.of(request.getParameterMap());
    }

    /** The address that failed, for trying again; within the portal. */
    public String getAgain() {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address == null ? request.getContextPath() + "/" : SitePath.of(address.toString());
    }

    /** The status that the container passes on; somebody who types this page's address finds nothing there. */
    static int status(HttpServletRequest request) {
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(HttpServletResponse.SC_NOT_FOUND);
    }

    private String number() {
        return Optional.ofNullable((String) request.getAttribute(FaultFilter.INCIDENT))
                .orElseGet(() -> Incident.of(cause()).number());
    }

    private Throwable cause() {
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return cause instanceof Throwable fault ? fault : new IllegalStateException("answered " + status);
    }
}
