package dk.kantinekort.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What the REST machinery itself refuses (no such path, method or media type) gets a body like all other problems. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> CODES = Map.of(
            400, "MALFORMED",
            401, "UNAUTHORIZED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE");

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response response = exception.getResponse();
        int status = response.getStatus();
        if (response.hasEntity() || status < 400) {
            return response;
        }
        if (status >= 500) {
            return Incident.of(exception).problem();
        }
        String code = CODES.getOrDefault(status, "REFUSED");
        return Response.fromResponse(response)
                .type(Problem.TYPE)
                .entity(new Problem(status, code, "").json())
                .build();
    }
}
