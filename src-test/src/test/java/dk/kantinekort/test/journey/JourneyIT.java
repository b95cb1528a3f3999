package dk.kantinekort.test.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.Secrets;
import dk.kantinekort.test.client.TillClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Starts the portal for all journeys. First of them: a parent logs in, pays 200 kr onto a child's card, the canteen sells a lunch
 * on it, and the statement shows both.
 */
class JourneyIT implements LinkJourneys, PaymentJourneys, StaffJourneys {

    private static final int NARROW = 320;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int FIRST_KILL = 20;
    private static final int LATER_KILL = 17;

    private static RunningPortal portal;
    private static SandboxClient sandbox;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        portal = new RunningPortal(Path.of(System.getProperty("journey.data")));
        portal.start();
        sandbox = new SandboxClient(portal.client());
    }

    @AfterAll
    static void stop() throws IOException {
        Chromium.stop();
        Secrets secrets = Secrets.of(sandbox.demo());
        portal.stop();
        assertThat(secrets.inFiles(Path.of(System.getProperty("journey.data")), "server"))
                .as("what was typed into payment windows and login pages stands in no file of the portal's")
                .isEmpty();
    }

    @Override
    public RunningPortal portal() {
        return portal;
    }

    @Override
    public SandboxClient sandbox() {
        return sandbox;
    }

    @Test
    void from_login_to_the_books_on_a_phone() {
        travel(PHONE, 0);
    }

    @Test
    void from_login_to_the_books_at_a_desk() {
        travel(DESK, 1);
    }

    @Test
    void what_was_bought_is_reported_and_taken_home_and_help_stands_beside_it() {
        ReportJourney.atEachWidth(portal);
    }

    @Test
    void every_page_fits_a_narrow_phone() {
        try (Browser browser = new Browser(NARROW)) {
            new Payer(portal.url(), browser.page()).logIn(new Demo(sandbox.demo()).parent());
            for (String path : List.of(
                    "indbetal",
                    "kontoudskrift",
                    "rapporter",
                    "abonnementer",
                    "hjaelp",
                    "brugeroplysninger",
                    "findes-ikke")) {
                browser.page().navigate(portal.url() + "/" + path);
                browser.examine(path);
            }
            browser.page().navigate(portal.url() + "/kontoudskrift?fra=x");
            browser.examine("kontoudskrift-fejl");
        }
    }

    @Test
    void the_portal_is_used_by_keyboard_alone() {
        try (Browser browser = new Browser(DESK)) {
            KeyboardJourney journey = new KeyboardJourney(portal.url(), browser);
            journey.logIn(new Demo(sandbox.demo()).parent());
            journey.skipToContent();
            journey.fold();
            journey.switchAccount();
            journey.deposit(65);
        }
    }

    @Test
    void a_kill_in_the_midst_of_sales_loses_nothing() throws InterruptedException {
        for (int round = 1; round <= Integer.getInteger("kill.rounds"); round++) {
            SalesUnderFire sales = new SalesUnderFire(portal);
            sales.killAfter(FIRST_KILL + round * LATER_KILL);
            portal.start();
            sales.requireNothingLost();
        }
    }

    private void travel(int width, int child) {
        Demo demo = new Demo(sandbox.demo());
        String card = demo.childsCard(child);
        long balance = demo.balance(card);
        try (Browser browser = new Browser(width)) {
            LunchJourney journey = new LunchJourney(portal.url(), browser);
            journey.logIn(demo.parent());
            journey.pay(card, 200);
            new TillClient(portal.client(), demo.tillKey(card))
                    .sell(card, 3_200, "lunch-" + width)
                    .expect(201);
            journey.readStatement("200,00", "32,00");
            journey.logOut();
        }
        assertThat(new Demo(sandbox.demo()).balance(card)).isEqualTo(balance + 20_000 - 3_200);
        sandbox.expectCleanBooks();
    }
}
