package dk.kantinekort.web.api;

import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What does not exist and what is not the caller's leave alike: 404. */
@Provider
public class NotFoundMapper implements ExceptionMapper<NotFoundException> {

    @Override
    public Response toResponse(NotFoundException notFound) {
        return Problem.notFound("NOT_FOUND").response();
    }
}
