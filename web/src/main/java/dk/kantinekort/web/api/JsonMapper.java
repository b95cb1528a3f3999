package dk.kantinekort.web.api;

import jakarta.json.JsonException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is not JSON: 400. */
@Provider
public class JsonMapper implements ExceptionMapper<JsonException> {

    @Override
    public Response toResponse(JsonException malformed) {
        return Problem.malformed("the body is not valid JSON").response();
    }
}
