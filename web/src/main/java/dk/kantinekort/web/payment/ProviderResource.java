package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.SandboxDesk;
import dk.kantinekort.web.api.JsonBody;
import dk.kantinekort.web.api.Problem;
import dk.kantinekort.web.sandbox.SandboxOnly;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** {@code /api/sandbox/v1/provider}: how the sandbox provider treats a card from now on, and what it has really charged. */
@Path("sandbox/v1/provider")
@SandboxOnly
@RequestScoped
public class ProviderResource {

    private static final Set<String> NAMES = Set.of("card", "behaviour");

    @Inject
    private SandboxDesk desk;

    /** {@code {"card": "accepted", "behaviour": "NO_COVER"}}, the card by its name or a stored one by its token; 204 when done. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response treat(byte[] body) {
        JsonObject json = JsonBody.read(body);
        if (!json.keySet().equals(NAMES)) {
            return Problem.malformed("card and behaviour are wanted, and nothing else")
                    .response();
        }
        boolean known = desk.treat(json.getString("card", ""), json.getString("behaviour", ""));
        return known
                ? Response.noContent().build()
                : Problem.malformed("unknown card or behaviour").response();
    }

    /** The provider's own log, as a JSON array. */
    @GET
    @Path("charges")
    @Produces(MediaType.APPLICATION_JSON)
    public String charges() {
        return desk.charges();
    }
}
