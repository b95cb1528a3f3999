package dk.kantinekort.web.payment;

import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.MalformedWebhookException;
import dk.kantinekort.payment.provider.WebhookCall;
import dk.kantinekort.payment.webhook.Webhooks;
import dk.kantinekort.web.api.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code POST /api/payments/v1/webhooks/{provider}}: taken in and answered; the provider is asked afterwards. */
@Path("payments/v1/webhooks/{provider}")
@RequestScoped
public class WebhookResource {

    private static final Problem FORGED = new Problem(401, "SIGNATURE", "");

    @Inject
    private Webhooks webhooks;

    @POST
    public Response receive(
            @PathParam("provider") String provider,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            byte[] body) {
        if (body.length == 0) {
            return Problem.malformed("a webhook has a body").response();
        }
        try {
            webhooks.receive(provider, new WebhookCall(query(address), flat(headers), body));
            return Response.ok().build();
        } catch (ForgedWebhookException e) {
            return FORGED.response();
        } catch (MalformedWebhookException e) {
            return Problem.malformed(e.getMessage()).response();
        }
    }

    private static String query(UriInfo address) {
        return Optional.ofNullable(address.getRequestUri().getRawQuery()).orElse("");
    }

    private static Map<String, String> flat(HttpHeaders headers) {
        return headers.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> String.join(",", header.getValue()), (first, second) -> first));
    }
}
