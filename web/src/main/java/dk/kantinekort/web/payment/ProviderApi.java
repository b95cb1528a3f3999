package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.SandboxSettings;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.HostedCheckout;
import dk.kantinekort.payment.sandbox.simulator.MerchantOrder;
import dk.kantinekort.payment.sandbox.simulator.Reply;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.SettledLine;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.web.api.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sandbox provider's API, as a merchant sees it: {@code POST /checkouts}, {@code POST /charges} of a kept card, {@code
 * GET /checkouts/{reference}} for both, {@code POST /captures}, {@code POST /cancels}, {@code POST /refunds}, {@code POST /revocations}, {@code GET
 * /charges} with {@code ?kind=CHARGE} or {@code REFUND}, {@code GET /settlements/{date}}, and {@code POST /behaviour} for testers.
 */
@WebServlet(urlPatterns = "/sandbox/provider/v1/*", asyncSupported = true)
public class ProviderApi extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ProviderApi.class.getName());
    private static final int MOST_BYTES = 64 * 1024;
    private static final String CHECKOUTS = "/checkouts";
    private static final String SETTLEMENTS = "/settlements/";

    @Inject
    private transient SandboxCompany company;

    @Inject
    private transient SandboxSettings sandbox;

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
            switch (path(request)) {
                case CHECKOUTS -> open(body, key(request), response);
                case "/charges" -> charge(body, request, response);
                case "/captures" ->
                    answer(company.capture(ProviderWish.payment(body), ProviderWish.sum(body)), request, response);
                case "/cancels" -> answer(company.letGo(ProviderWish.payment(body)), request, response);
                case "/refunds" -> answer(company.refund(ProviderWish.refund(body, key(request))), request, response);
                case "/revocations" -> revoke(body, response);
                case "/behaviour" -> treat(body, response);
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (JsonException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        if (path.equals("/charges")) {
            write(response, HttpServletResponse.SC_OK, movements(Optional.ofNullable(request.getParameter("kind"))));
        } else if (path.startsWith(CHECKOUTS + "/")) {
            tell(
                    company.findByReference(path.substring(CHECKOUTS.length() + 1)),
                    HttpServletResponse.SC_OK,
                    request,
                    response);
        } else if (path.startsWith(SETTLEMENTS)) {
            settle(path.substring(SETTLEMENTS.length()), response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @param kind {@code CHARGE} or {@code REFUND}; both when it is empty */
    private JsonArray movements(Optional<String> kind) {
        return ProviderJson.movements(
                kind.filter("REFUND"::equals).isPresent() ? List.of() : company.charges(),
                kind.filter("CHARGE"::equals).isPresent() ? List.of() : company.refunds());
    }

    private void open(JsonObject body, String key, HttpServletResponse response) throws IOException {
        MerchantOrder order = ProviderWish.checkout(body, key);
        requireMerchants(order.returnUrl());
        requireMerchants(order.webhookUrl());
        Optional<HostedCheckout> checkout = company.openCheckout(order);
        if (checkout.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return;
        }
        write(response, HttpServletResponse.SC_CREATED, ProviderJson.opened(checkout.get(), window(checkout.get())));
    }

    /** Nobody is to be sent through this provider to an address that somebody else has thought up. */
    private void requireMerchants(String address) {
        if (!sandbox.isMerchants(address)) {
            LOG.log(Level.WARNING, "no merchant of kantinekort.payment.sandbox.merchants has the address " + address);
            throw new JsonException("not an address of a merchant's");
        }
    }

    /** The window is the provider's own, wherever its merchant is. */
    private String window(HostedCheckout checkout) {
        boolean mobilePay = checkout.order().means() == MerchantOrder.Means.MOBILE_PAY;
        return settings.getPublicUrl() + (mobilePay ? "/sandbox/mobilepay/" : "/sandbox/betaling/") + checkout.id();
    }

    private void charge(JsonObject body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        MerchantOrder order = ProviderWish.charge(body, key(request));
        requireMerchants(order.webhookUrl());
        Optional<HostedCheckout> charged = company.chargeKept(order);
        if (charged.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            tell(charged, HttpServletResponse.SC_CREATED, request, response);
        }
    }

    private void tell(
            Optional<HostedCheckout> checkout, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (checkout.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (company.leavesUnanswered(checkout.get())) {
            Silence.keep(request);
        } else {
            write(response, status, ProviderJson.state(checkout.get()));
        }
    }

    private static void answer(Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (reply.isLost()) {
            Silence.keep(request);
        } else if (reply.isDone()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            write(response, HttpServletResponse.SC_CONFLICT, ProviderJson.refused(reply.reason()));
        }
    }

    /** A card that is not kept any more is as good as forgotten. */
    private void revoke(JsonObject body, HttpServletResponse response) {
        company.revoke(body.getString("token", ""));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void settle(String date, HttpServletResponse response) throws IOException {
        try {
            Optional<List<SettledLine>> lines = company.settlement(LocalDate.parse(date));
            if (lines.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            } else {
                write(response, HttpServletResponse.SC_OK, ProviderJson.settlement(lines.get()));
            }
        } catch (DateTimeException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void treat(JsonObject body, HttpServletResponse response) {
        boolean known = Stream.of(Behaviour.values())
                .filter(one -> one.name().equals(body.getString("behaviour", "")))
                .anyMatch(behaviour -> company.treat(body.getString("card", ""), behaviour));
        response.setStatus(known ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
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
