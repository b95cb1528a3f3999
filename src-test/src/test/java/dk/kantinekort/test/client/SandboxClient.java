package dk.kantinekort.test.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Set;

/** The sandbox API: demo data, clock, provider and books. */
public final class SandboxClient {

    private static final String BASE = "/api/sandbox/v1";
    private static final Set<String> NOT_A_FAULT = Set.of("entries", "postings", "pending");

    private final PortalClient portal;

    public SandboxClient(PortalClient portal) {
        this.portal = portal;
    }

    public JsonObject demo() {
        return portal.get(BASE + "/demo").expect(200).json();
    }

    /** That many more persons with an account and a card each, at a unit and till of their own. */
    public JsonObject population(int accounts, long openingBalanceOere) {
        JsonObject wish = Json.createObjectBuilder()
                .add("accounts", accounts)
                .add("openingBalanceOere", openingBalanceOere)
                .build();
        return portal.post(BASE + "/population", wish).expect(200).json();
    }

    public Instant now() {
        return Instant.parse(portal.get(BASE + "/clock").expect(200).json().getString("now"));
    }

    public JsonObject advanceTo(Instant instant) {
        JsonObject wish =
                Json.createObjectBuilder().add("advanceTo", instant.toString()).build();
        return portal.post(BASE + "/clock", wish).expect(200).json();
    }

    public JsonObject books() {
        return portal.get(BASE + "/books").expect(200).json();
    }

    /** @throws AssertionError when a figure of the books that must be 0 is not */
    public void expectCleanBooks() {
        JsonObject books = books();
        boolean clean = books.keySet().stream()
                .filter(figure -> !NOT_A_FAULT.contains(figure))
                .allMatch(figure -> books.getJsonNumber(figure).longValueExact() == 0);
        if (!clean) {
            throw new AssertionError("the books are not clean: " + books);
        }
    }
}
