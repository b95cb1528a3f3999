package dk.kantinekort.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.test.client.PayingBrowser;
import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.Secrets;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.test.process.CprKeys;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR on a real Payara Server, set up by the files in server-config: it serves, and it books. */
class PayaraServerIT {

    private static final Path CONFIG = Path.of(System.getProperty("server.config"));
    private static final Path DOMAINS = Path.of(System.getProperty("payara.domains"));
    private static final Path DATA = DOMAINS.resolve("data");
    private static final Path PROFILE = DATA.resolve("profile");
    private static final Path SANDBOX = DATA.resolve("sandbox");

    private static PayaraServer server;
    private static PortalClient portal;

    /** The settings of what is deployed; empty for nothing. */
    private static String deployed = "";

    private static Optional<Secrets> secrets = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        server = new PayaraServer(settings());
        Files.createDirectories(DATA);
        server.create(CONFIG.resolve("target/libraries"));
        server.start();
        server.option("-Dderby.system.home=" + DATA
                + ":-Dderby.storage.indexStats.auto=false:-Dderby.locks.deadlockTimeout=1");
        server.configure(CONFIG.resolve("payara-server.asadmin"));
        server.configure(CONFIG.resolve("datasource-derby.txt"));
        portal = new PortalClient(server.url());
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(CprKeys.environment());
        settings.put("KANTINEKORT_PROFILE_FILE", PROFILE.toString());
        settings.put("KANTINEKORT_SANDBOX_FILE", SANDBOX.toString());
        settings.put("KANTINEKORT_PUBLIC_URL", "http://localhost:" + System.getProperty("port.server.http"));
        settings.put("KANTINEKORT_DATA", DATA.toString());
        return settings;
    }

    /** {@code applications} is the archive, with the test cards and the demo persons in it. */
    @AfterAll
    static void stop() throws IOException {
        server.stop();
        assertThat(DOMAINS.resolve("portal/logs/server.log")).isNotEmptyFile();
        assertThat(secrets.orElseThrow().inFiles(DOMAINS, "portal/applications"))
                .as("what was typed into payment windows and login pages stands in no file of the server's")
                .isEmpty();
    }

    @Test
    void it_is_ready_and_does_not_tell_what_it_runs_on() throws IOException {
        requireDeployed("development", true);

        assertThat(portal.get("/health/ready").expect(200).response().headers().map())
                .doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void a_citizen_chooses_who_they_are_and_is_logged_in() throws IOException {
        requireDeployed("development", true);
        Browser browser = new Browser(server.url());

        assertThat(browser.open("/").html()).contains("MitID");
        Page persons = browser.open("/login");

        assertThat(persons.address().getPath()).isEqualTo("/sandbox/oidc/authorize");
        assertThat(persons.html()).contains("Anne Lindskov", "Jonas");
        assertThat(browser.open(persons.linkNamed("Anne Lindskov")).heading()).isEqualTo("Mine konti");
    }

    @Test
    void a_citizen_pays_in_the_window() throws IOException {
        requireDeployed("development", true);
        PayingBrowser anne = new PayingBrowser(server.url(), "Anne Lindskov");

        Page paid = anne.payByCard(anne.begin(77, PaymentMethod.CARD), TestCard.ACCEPTED);

        assertThat(paid.heading()).isEqualTo("Betaling gennemført");
    }

    @Test
    void a_purchase_through_the_api_is_booked() throws IOException {
        requireDeployed("development", true);
        SandboxClient sandbox = new SandboxClient(portal);
        JsonObject population = sandbox.population(1, 5_000);
        String card = population.getJsonArray("cardNumbers").getString(0);
        TillClient till = new TillClient(portal, population.getString("tillKey"));

        JsonObject sold = till.sell(card, 2_500, "ear-lunch").expect(201).json();

        assertThat(sold.getInt("balanceOere")).isEqualTo(2_500);
        assertThat(till.card(card).expect(200).json().getInt("balanceOere")).isEqualTo(2_500);
        sandbox.expectCleanBooks();
    }

    @Test
    void without_the_sandbox_nothing_of_it_answers() throws IOException {
        requireDeployed("development", false);

        portal.get("/health/ready").expect(200);
        for (String path : List.of(
                "/api/sandbox/v1/clock",
                "/api/sandbox/v1/demo",
                "/api/sandbox/v1/books",
                "/api/sandbox/v1/provider/charges",
                "/sandbox/oidc/.well-known/openid-configuration",
                "/sandbox/oidc/jwks",
                "/sandbox/oidc/authorize",
                "/sandbox/provider/v1",
                "/sandbox/provider/v1/charges",
                "/sandbox/betaling/x")) {
            portal.get(path).expect(404);
        }
        for (String path : List.of("/api/sandbox/v1/clock", "/api/sandbox/v1/population", "/api/sandbox/v1/provider")) {
            portal.post(path, "{}", "application/json").expect(404);
        }
        portal.post("/sandbox/provider/v1/checkouts", "{}", "application/json").expect(404);
        portal.post("/sandbox/oidc/token", "code=x", "application/x-www-form-urlencoded")
                .expect(404);
    }

    private static void requireDeployed(String profile, boolean sandbox) throws IOException {
        assertThat(deploys(profile, sandbox)).isTrue();
        if (sandbox) {
            secrets = Optional.of(Secrets.of(new SandboxClient(portal).demo()));
        }
    }

    /** Deploys the EAR with these settings, in place of what was there, unless it has them already. */
    private static boolean deploys(String profile, boolean sandbox) throws IOException {
        String settings = profile + " " + sandbox;
        if (!settings.equals(deployed)) {
            Files.writeString(PROFILE, profile);
            Files.writeString(SANDBOX, Boolean.toString(sandbox));
            deployed = server.deploys(Path.of(System.getProperty("portal.ear"))) ? settings : "";
        }
        return !deployed.isEmpty();
    }
}
