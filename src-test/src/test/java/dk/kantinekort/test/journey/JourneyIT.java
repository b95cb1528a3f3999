package dk.kantinekort.test.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.Secrets;
import dk.kantinekort.test.client.TillClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent logs in, pays 200 kr onto a child's card, the canteen sells a lunch on it, and the statement shows both. */
class JourneyIT {

    private static final int NARROW = 320;
    private static final int PHONE = 390;
    private static final int DESK = 1280;
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

    @Test
    void from_login_to_the_books_on_a_phone() {
        travel(PHONE, 0);
    }

    @Test
    void from_login_to_the_books_at_a_desk() {
        travel(DESK, 1);
    }

    @Test
    void deposits_that_do_not_go_straight_through() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                DepositJourney journey = new DepositJourney(portal.url(), browser, sandbox);
                journey.terms();
                journey.logIn();
                journey.declined(30);
                journey.abandoned(31);
                journey.lostAnswer(width / 10);
                journey.identicalAndSibling(width / 10);
            }
        }
        sandbox.expectCleanBooks();
    }

    @Test
    void a_declined_payment_says_why_and_what_to_do_for_each_reason() {
        try (Browser browser = new Browser(PHONE)) {
            DepositJourney journey = new DepositJourney(portal.url(), browser, sandbox);
            journey.logIn();
            journey.declinedForEachReason(32);
            journey.slowAnswer(33);
        }
    }

    @Test
    void deposits_by_mobilepay_on_a_phone_and_at_a_desk() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                new Payer(portal.url(), browser.page()).logIn(new Demo(sandbox.demo()).parent());
                MobilePayJourney journey = new MobilePayJourney(portal.url(), browser);
                journey.paid(40 + width / 100);
                journey.declined(35);
                journey.cancelled(36);
            }
        }
        sandbox.expectCleanBooks();
    }

    @Test
    void whoever_does_everything_twice_pays_once() {
        try (Browser browser = new Browser(PHONE);
                Browser elsewhere = new Browser(PHONE)) {
            AgainJourney journey = new AgainJourney(portal.url(), browser, sandbox);
            journey.logIn();
            journey.everyButtonTwice(60);
            journey.backAndReload(61);
            journey.sameFormInTwoTabs(62);
            journey.otherAccountInAnotherTab(63);
            journey.backInAnotherBrowser(64, elsewhere);
        }
        sandbox.expectCleanBooks();
    }

    @Test
    void automatic_top_up_from_enrolment_to_its_end() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                TopUpJourney journey = new TopUpJourney(portal, browser);
                journey.enrol();
                journey.toppedUpAtThePurchase();
                journey.failsAndSaysWhatToDo();
                journey.cancels();
                journey.enrolsABlockedCanteenCard();
            }
        }
        sandbox.expectCleanBooks();
    }

    @Test
    void a_blocked_account_takes_no_deposit() {
        onPhoneAndAtDesk(browser -> new BlockedJourney(portal.url(), browser).travel());
    }

    @Test
    void the_back_office_on_a_phone_and_at_a_desk() {
        onPhoneAndAtDesk(browser -> new BackOfficeJourney(portal.url(), browser).loadsList());
    }

    @Test
    void finance_staff_reconcile_explain_and_pay_back() {
        try (Browser browser = new Browser(DESK)) {
            Payer parent = new Payer(portal.url(), browser.page());
            parent.logIn(new Demo(sandbox.demo()).parent());
            FinanceJourney desk = new FinanceJourney(portal.url(), browser, sandbox);
            LocalDate date = desk.today();
            String unsettled = parent.paid(91);
            String differing = parent.paid(92);
            desk.pass(date.plusDays(1), 1);
            desk.loadsFile(date, differing);
            parent.logIn(new Demo(sandbox.demo()).parent());
            String inPart = parent.paid(600);
            String whole = parent.paid(620);
            desk.pass(date.plusDays(7), 6);
            RefundJourney refunds = new RefundJourney(portal.url(), browser);
            refunds.inPart(inPart);
            desk.findsDifferences(unsettled, differing, whole);
            desk.explains("Betalt i en anden kommunes portal; udbyderen trækker det tilbage");
            refunds.whole(whole);
            refunds.readStatement(new Demo(sandbox.demo()).parent());
        }
        sandbox.expectCleanBooks();
    }

    @Test
    void money_that_is_missing_is_written_about_looked_up_and_answered() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width);
                    Browser office = new Browser(width)) {
                Payer parent = new Payer(portal.url(), browser.page());
                parent.logIn(new Demo(sandbox.demo()).parent());
                SupportJourney journey = new SupportJourney(portal.url());
                String number = journey.writeToSupport(browser);
                journey.answer(office, number);
                journey.readAnswer(browser);
                parent.start(70 + width / 100);
                parent.pay(Payer.GOOD_CARD);
                parent.heading("Betaling gennemført");
                new BackOfficeJourney(portal.url(), office).looksUpPayment(parent.number());
            }
        }
    }

    @Test
    void a_child_is_subscribed_charged_paid_for_and_unsubscribed() {
        onPhoneAndAtDesk(browser -> new SubscriptionJourney(portal, browser).travel());
        sandbox.expectCleanBooks();
    }

    @Test
    void every_page_fits_a_narrow_phone() {
        try (Browser browser = new Browser(NARROW)) {
            new Payer(portal.url(), browser.page()).logIn(new Demo(sandbox.demo()).parent());
            for (String path :
                    List.of("indbetal", "kontoudskrift", "abonnementer", "brugeroplysninger", "findes-ikke")) {
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

    private static void onPhoneAndAtDesk(Consumer<Browser> journey) {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                journey.accept(browser);
            }
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
