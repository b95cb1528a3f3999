package dk.kantinekort.web.api;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A refusal leaves as 422 with its code; the field at fault, if there is one, stands in the detail. */
@Provider
public class RefusedMapper implements ExceptionMapper<RefusedException> {

    @Override
    public Response toResponse(RefusedException refused) {
        Refusal refusal = refused.first();
        return new Problem(422, refusal.code(), refusal.fieldName()).response();
    }
}
