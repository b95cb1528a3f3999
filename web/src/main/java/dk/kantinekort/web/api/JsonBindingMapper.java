package dk.kantinekort.web.api;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body whose JSON does not fit what the call takes: 400. */
@Provider
public class JsonBindingMapper implements ExceptionMapper<JsonbException> {

    @Override
    public Response toResponse(JsonbException malformed) {
        return Problem.malformed("the body does not fit this call").response();
    }
}
