package dk.kantinekort.web.pos;

import dk.kantinekort.pos.DayOverException;
import dk.kantinekort.web.api.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A purchase of an earlier day cannot be undone at the till: 409. */
@Provider
public class DayOverMapper implements ExceptionMapper<DayOverException> {

    @Override
    public Response toResponse(DayOverException dayOver) {
        return Problem.conflict("REVERSAL_TOO_LATE").response();
    }
}
