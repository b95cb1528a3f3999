package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.HostedCheckout;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.web.api.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sandbox provider's API, as a merchant sees it: {@code POST /checkouts}, {@code GET /checkouts/{reference}}, {@code GET
 * /charges}, and {@code POST /behaviour} for testers.
 */
@WebServlet("/sandbox/provider/v1/*")
public class ProviderApi extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 64 * 1024;
    private static final Silence SILENCE = new Silence();
    private static final String CHECKOUTS = "/checkouts";

    @Inject
    private transient SandboxCompany company;

    @Inject
    private transient PortalSettings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (settings.isSandbox()) {
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            JsonObject body = JsonBody.read(request.getInputStream().readNBytes(MOST_BYTES));
            if (CHECKOUTS.equals(path(request))) {
                open(body, key(request), response);
            } else {
                response.setStatus(
                        treat(body) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (JsonException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        if (path.equals("/charges")) {
            write(response, HttpServletResponse.SC_OK, ProviderJson.charges(company.charges()));
            return;
        }
        Optional<HostedCheckout> checkout = path.startsWith(CHECKOUTS + "/")
                ? company.findByReference(path.substring(CHECKOUTS.length() + 1))
                : Optional.empty();
        if (checkout.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (company.leavesUnanswered(checkout.get())) {
            leaveUnanswered(response);
        } else {
            write(response, HttpServletResponse.SC_OK, ProviderJson.state(checkout.get()));
        }
    }

    private void open(JsonObject body, String key, HttpServletResponse response) throws IOException {
        Optional<HostedCheckout> checkout = company.openCheckout(ProviderJson.order(body, key));
        if (checkout.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return;
        }
        String window =
                settings.getPublicUrl() + "/sandbox/betaling/" + checkout.get().id();
        write(response, HttpServletResponse.SC_CREATED, ProviderJson.opened(checkout.get(), window));
    }

    private boolean treat(JsonObject body) {
        Optional<TestCard> card = TestCard.named(body.getString("card", ""));
        Optional<Behaviour> behaviour = Stream.of(Behaviour.values())
                .filter(one -> one.name().equals(body.getString("behaviour", "")))
                .findFirst();
        if (card.isPresent() && behaviour.isPresent()) {
            company.treat(card.get(), behaviour.get());
        }
        return card.isPresent() && behaviour.isPresent();
    }

    private static void leaveUnanswered(HttpServletResponse response) {
        SILENCE.keep();
        response.setStatus(HttpServletResponse.SC_GATEWAY_TIMEOUT);
    }

    private static void write(HttpServletResponse response, int status, JsonStructure body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.toString());
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static String key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Idempotency-Key")).orElse("");
    }
}
