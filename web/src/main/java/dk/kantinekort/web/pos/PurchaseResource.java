package dk.kantinekort.web.pos;

import dk.kantinekort.pos.IdempotencyKey;
import dk.kantinekort.pos.MalformedSaleException;
import dk.kantinekort.pos.Purchases;
import dk.kantinekort.pos.Reversals;
import dk.kantinekort.pos.SaleAnswer;
import dk.kantinekort.pos.SaleRefusal;
import dk.kantinekort.pos.Selling;
import dk.kantinekort.web.api.JsonBody;
import dk.kantinekort.web.api.Problem;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /purchases}: sells, shows and undoes. Made once, since looking up beans anew for each request would hold tills up. */
@Path("pos/v1/purchases")
@TillOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tills")
public class PurchaseResource {

    @Inject
    private CurrentTill till;

    @Inject
    private Selling selling;

    @Inject
    private Purchases purchases;

    @Inject
    private Reversals reversals;

    @Inject
    private Texts text;

    @POST
    @TillOnly.ChecksRevocation
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sell. The same key again gets the same answer, with Idempotency-Replayed: true")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SaleBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "booked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseBody.Sold.class)))
    @APIResponse(responseCode = "400", description = "malformed: code MALFORMED")
    @APIResponse(responseCode = "401", description = "no key, an unknown or a revoked one")
    @APIResponse(
            responseCode = "422",
            description =
                    "a rule refuses: code tells which, or IDEMPOTENCY_KEY_REUSED. An entitlement that is used already today is"
                            + " LIMIT_EXCEEDED, with a detail that says so to the cashier; one that the card does not have here today is PRODUCT_NOT_ALLOWED")
    public Response sell(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        SaleAnswer answer = selling.sell(till.get(), key(key), SaleReader.read(JsonBody.read(body)));
        Response.ResponseBuilder response =
                Response.fromResponse(answer.refusal().map(this::refused).orElseGet(() -> sold(answer)));
        if (answer.replayed()) {
            response.header("Idempotency-Replayed", true);
        }
        return response.build();
    }

    @GET
    @Path("{purchaseId}")
    @Operation(summary = "A purchase of the till's own unit")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseBody.class)))
    @APIResponse(responseCode = "404", description = "no such purchase at this unit")
    public PurchaseBody show(@PathParam("purchaseId") String purchaseId) {
        return PurchaseBody.of(purchases.require(till.get(), purchaseId));
    }

    @POST
    @Path("{purchaseId}/reversal")
    @Operation(summary = "Undo a wrong purchase, by the till that sold it and on the same day")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseBody.Reversed.class)))
    @APIResponse(responseCode = "404", description = "no such purchase of this till")
    @APIResponse(responseCode = "409", description = "sold on an earlier day: code REVERSAL_TOO_LATE")
    public PurchaseBody.Reversed reverse(@PathParam("purchaseId") String purchaseId) {
        return PurchaseBody.Reversed.of(reversals.reverse(till.get(), purchaseId));
    }

    private static IdempotencyKey key(String header) {
        return new IdempotencyKey(Optional.ofNullable(header)
                .orElseThrow(() -> new MalformedSaleException("the header Idempotency-Key is missing")));
    }

    private static Response sold(SaleAnswer answer) {
        return Response.created(URI.create("pos/v1/purchases/" + answer.purchaseId()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(PurchaseBody.Sold.of(answer))
                .build();
    }

    private Response refused(SaleRefusal refusal) {
        String said = refusal == SaleRefusal.MEAL_HAD ? text.get("refusal.MEAL_HAD") : "";
        return Problem.refused(refusal.code(), said).response();
    }
}
