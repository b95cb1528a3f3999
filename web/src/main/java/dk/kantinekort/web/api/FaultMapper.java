package dk.kantinekort.web.api;

import dk.kantinekort.shared.database.Outage;
import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** A fault: 503 when the database is away, else 500 with a number that leads to the log and tells nothing else. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable fault) {
        if (Outage.isBehind(fault)) {
            return Problem.unavailable().response();
        }
        // The reading of a body wraps what went wrong within.
        for (Throwable cause = fault; cause != null && !(cause instanceof EJBException); cause = cause.getCause()) {
            if (cause instanceof WebApplicationException known) {
                return new HttpMapper().toResponse(known);
            }
            if (cause instanceof TooLargeException) {
                return TooLargeException.PROBLEM.response();
            }
            if (cause instanceof JsonException malformed) {
                return new JsonMapper().toResponse(malformed);
            }
        }
        // Only the reading of a body throws this bare: whoever sends has hung up, or sends slower than the server
        // waits.
        return fault instanceof IOException
                ? Problem.malformed("the body did not arrive whole").response()
                : Incident.of(fault).problem();
    }
}
