package dk.kantinekort.web.pos;

import dk.kantinekort.pos.UnknownTillException;
import dk.kantinekort.web.api.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** No key, an unknown one and a revoked one get the same 401. */
@Provider
public class UnknownTillMapper implements ExceptionMapper<UnknownTillException> {

    @Override
    public Response toResponse(UnknownTillException unknown) {
        return Response.fromResponse(new Problem(401, "UNAUTHORIZED", "").response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
