package dk.kantinekort.web.pos;

import dk.kantinekort.pos.MalformedSaleException;
import dk.kantinekort.web.api.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A sale that breaks the contract: 400, with what is wrong with it. */
@Provider
public class MalformedSaleMapper implements ExceptionMapper<MalformedSaleException> {

    @Override
    public Response toResponse(MalformedSaleException malformed) {
        return Problem.malformed(malformed.getMessage()).response();
    }
}
