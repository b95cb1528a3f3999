package dk.kantinekort.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR on a real Payara Server, set up by the files in server-config: it serves, and it books. */
class PayaraServerIT {

    private static final String LOOKUP_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String SEAL_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final Path CONFIG = Path.of(System.getProperty("server.config"));
    private static final Path DATA = Path.of(System.getProperty("payara.domains"), "data");

    private static PayaraServer server;
    private static PortalClient portal;

    @BeforeAll
    static void deploy_the_portal() throws IOException {
        server = new PayaraServer(Map.of(
                "KANTINEKORT_PROFILE",
                "development",
                "KANTINEKORT_SANDBOX",
                "true",
                "KANTINEKORT_PUBLIC_URL",
                "http://localhost:" + System.getProperty("port.server.http"),
                "KANTINEKORT_CPR_LOOKUP_KEY",
                LOOKUP_KEY,
                "KANTINEKORT_CPR_SEAL_KEY",
                SEAL_KEY,
                "KANTINEKORT_DATA",
                DATA.toString()));
        server.create(CONFIG.resolve("target/libraries"));
        server.start();
        server.option("-Dderby.system.home=" + DATA);
        server.configure(CONFIG.resolve("payara-server.asadmin"));
        server.configure(CONFIG.resolve("datasource-derby.txt"));
        server.deploy(Path.of(System.getProperty("portal.ear")));
        portal = new PortalClient(server.url());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void it_is_ready_and_does_not_tell_what_it_runs_on() {
        assertThat(portal.get("/health/ready").expect(200).response().headers().map())
                .doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void the_login_page_answers() {
        assertThat(portal.get("/").expect(200).text()).contains("MitID");
    }

    @Test
    void a_purchase_through_the_api_is_booked() {
        SandboxClient sandbox = new SandboxClient(portal);
        JsonObject population = sandbox.population(1, 5_000);
        String card = population.getJsonArray("cardNumbers").getString(0);
        TillClient till = new TillClient(portal, population.getString("tillKey"));

        JsonObject sold = till.sell(card, 2_500, "ear-lunch").expect(201).json();

        assertThat(sold.getInt("balanceOere")).isEqualTo(2_500);
        assertThat(till.card(card).expect(200).json().getInt("balanceOere")).isEqualTo(2_500);
        sandbox.expectCleanBooks();
    }
}
