package dk.kantinekort.web.pos;

import dk.kantinekort.pos.IdempotencyKey;
import dk.kantinekort.pos.MalformedSaleException;
import dk.kantinekort.pos.OfflineAnswer;
import dk.kantinekort.pos.Selling;
import dk.kantinekort.web.api.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /offline-purchases}: what was sold while the till had no connection. Each of them stands alone. */
@Path("pos/v1/offline-purchases")
@TillOnly
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tills")
public class OfflineResource {

    private static final int MOST = 500;

    @Inject
    private CurrentTill till;

    @Inject
    private Selling selling;

    @POST
    @Operation(summary = "Book up to 500 purchases that have happened, whatever the rules say now")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SaleBody.Offline.class)))
    public Results book(byte[] body) {
        List<JsonObject> sales =
                Fields.of(JsonBody.read(body), Set.of("purchases")).objects("purchases");
        if (sales.size() > MOST) {
            throw new MalformedSaleException("purchases holds more than " + MOST);
        }
        return new Results(sales.stream().map(this::book).toList());
    }

    private Result book(JsonObject sale) {
        String key = sale.getString("idempotencyKey", "");
        try {
            return Result.of(
                    key, selling.sellAfterwards(till.get(), new IdempotencyKey(key), SaleReader.readOffline(sale)));
        } catch (MalformedSaleException e) {
            return Result.of(key, OfflineAnswer.rejected("MALFORMED"));
        }
    }

    /** In the order of the request. */
    @Schema(name = "OfflineResults")
    public record Results(List<Result> results) {}

    /** What became of one. */
    @Schema(name = "OfflineResult")
    public record Result(
            String idempotencyKey,
            OfflineAnswer.Result result,
            Optional<String> purchaseId,
            Optional<Long> balanceOere,
            boolean overdrawn,
            Optional<String> code) {

        static Result of(String key, OfflineAnswer answer) {
            Optional<String> purchaseId = Optional.of(answer.purchaseId()).filter(id -> !id.isEmpty());
            return new Result(
                    key,
                    answer.result(),
                    purchaseId,
                    purchaseId.map(id -> answer.balance().oere()),
                    answer.isOverdrawn(),
                    answer.code());
        }
    }
}
