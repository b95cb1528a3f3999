package dk.kantinekort.web.pos;

import dk.kantinekort.account.Picture;
import dk.kantinekort.pos.CardView;
import dk.kantinekort.pos.SaleRefusal;
import dk.kantinekort.pos.ShownCard;
import dk.kantinekort.pos.entitlement.Entitlement;
import dk.kantinekort.web.api.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /cards}: what the cashier sees of a card. */
@Path("pos/v1/cards/{cardNumber}")
@TillOnly
@RequestScoped
@Tag(name = "tills")
public class CardResource {

    @Inject
    private CurrentTill till;

    @Inject
    private CardView cards;

    @PathParam("cardNumber")
    private String cardNumber;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A card, and whether it can be used at the till's unit")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "code CARD_UNKNOWN")
    public CardBody show() {
        return cards.find(till.get(), cardNumber).map(CardBody::of).orElseThrow(() -> Problem.notFound("CARD_UNKNOWN")
                .exception());
    }

    @GET
    @Path("picture")
    @Produces("image/jpeg")
    @Operation(summary = "The picture of the card's holder")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "there is none")
    public Response picture(@Context Request request) {
        Picture picture = cards.findPicture(cardNumber)
                .orElseThrow(() -> Problem.notFound("NOT_FOUND").exception());
        EntityTag tag = new EntityTag(picture.etag());
        Response.ResponseBuilder response = Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(picture.jpeg()).tag(tag));
        return response.cacheControl(privately())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Kept by the till alone, and asked about each time. */
    private static CacheControl privately() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        return control;
    }

    /** A card as tills see it. */
    @Schema(name = "Card")
    public record CardBody(
            String cardNumber,
            String holderFirstName,
            String pictureUrl,
            boolean usable,
            Optional<String> refusalCode,
            long balanceOere,
            List<EntitlementBody> entitlements,
            List<String> warnings) {

        static CardBody of(ShownCard card) {
            return new CardBody(
                    card.cardNumber(),
                    card.holderFirstName(),
                    "/api/pos/v1/cards/" + card.cardNumber() + "/picture",
                    card.refusal().isEmpty(),
                    card.refusal().map(SaleRefusal::code),
                    card.balance().oere(),
                    card.entitlements().stream().map(EntitlementBody::of).toList(),
                    card.warnings());
        }
    }

    /** What is paid for already: a line of a purchase at 0 øre that names it uses it, once on the day. */
    @Schema(name = "Entitlement")
    public record EntitlementBody(
            String entitlement,
            String name,
            @Schema(description = "the products that it can be; empty for any") List<String> skus,
            boolean used) {

        static EntitlementBody of(Entitlement entitlement) {
            return new EntitlementBody(
                    entitlement.id(),
                    entitlement.name(),
                    entitlement.skus().stream().sorted().toList(),
                    entitlement.used());
        }
    }
}
