package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import jakarta.json.Json;
import java.time.Duration;
import java.util.UUID;

/** Automatic top-up, with the guide open beside: enrolled, topped up at a purchase, failed, mended with a new card, cancelled. */
final class TopUpJourney {

    private static final long LEFT_OERE = 4_000;
    private static final int AMOUNT = 200;

    private final Browser browser;
    private final PortalClient portal;
    private final SandboxClient sandbox;
    private final Payer payer;
    private final String card;

    TopUpJourney(RunningPortal running, Browser browser) {
        this.browser = browser;
        this.portal = running.client();
        this.sandbox = new SandboxClient(portal);
        this.payer = new Payer(running.url(), browser.page());
        this.card = demo().ownCard();
    }

    private Demo demo() {
        return new Demo(sandbox.demo());
    }

    void enrol() {
        payer.logIn(demo().parent());
        payer.open();
        payer.link("Automatisk Optankning").click();
        payer.heading("Automatisk optankning");
        browser.examine("optankning");
        payer.button("Næste").click();
        payer.says("Skriv et beløb i hele kroner");
        browser.examine("optankning-fejl");
        payer.amount().fill(Integer.toString(AMOUNT));
        acceptTerms();
        storeCard();
        payer.says("automatisk optankning bruger det fra nu af");
        payer.says("Visa/Dankort 0019");
        browser.examine("optankning-aftale");
    }

    private void storeCard() {
        payer.pay(Payer.GOOD_CARD);
        payer.heading("Kortet er gemt");
        browser.examine("kort-gemt");
        payer.link("Fortsæt").click();
        payer.heading("Automatisk optankning");
    }

    void toppedUpAtThePurchase() {
        buyDownTo(LEFT_OERE);
        payer.says("200,00 kr. den");
        payer.says("Vi kan ikke se nogen fejl");
    }

    /** No cover, a blocked payment card, and one that was replaced: each with the button that helps. */
    void failsAndSaysWhatToDo() {
        sandbox.advanceTo(sandbox.now().plus(Duration.ofHours(1)));
        fails("NO_COVER", "Der er ikke dækning på det tilknyttede betalingskort");
        assertThat(payer.link("Indbetal").last()).isVisible();
        browser.examine("optankning-uden-daekning");
        sandbox.advanceTo(sandbox.now().plus(Duration.ofHours(4)));
        fails("BLOCKED", "Det tilknyttede betalingskort er spærret");
        assertThat(payer.button("Skift betalingskort").last()).isVisible();
        changesTheCard();
        fails("REPLACED", "Aftalen er oprettet med et gammelt kortnummer");
        payer.says("Stoppet: der skal et nyt betalingskort til");
        browser.examine("optankning-stoppet");
        changesTheCard();
    }

    private void fails(String behaviour, String finding) {
        treatCard(behaviour);
        buyDownTo(LEFT_OERE);
        payer.says(finding);
        treatCard("ACCEPT");
    }

    private void changesTheCard() {
        payer.button("Skift betalingskort").last().click();
        payer.heading("Skift betalingskort");
        payer.button("Næste").click();
        payer.says("Sæt flueben ved");
        browser.examine("optankning-skift");
        acceptTerms();
        storeCard();
        payer.says("Vi kan ikke se nogen fejl");
    }

    private void acceptTerms() {
        page().getByLabel("Jeg har læst og accepteret betalingsbetingelserne").check();
        payer.button("Næste").click();
    }

    void cancels() {
        payer.button("Annuller Automatisk optankning").click();
        payer.says("Vil du annullere automatisk optankning?");
        browser.examine("optankning-annuller");
        payer.button("Annuller Automatisk optankning").click();
        payer.says("Automatisk optankning er annulleret");
        assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Næste")))
                .isVisible();
        browser.examine("optankning-annulleret");
    }

    /** The account of a child whose canteen card is blocked: the page says so, and where it is activated. */
    void enrolsABlockedCanteenCard() {
        payer.logIn("Mikkel Bruun");
        payer.go("/indbetal/optankning");
        payer.amount().fill("100");
        page().locator(".switcher summary").click();
        page().locator(".switcher button:has-text('Villads Bruun')").click();
        assertThat(payer.amount()).hasValue("100");
        acceptTerms();
        storeCard();
        payer.says("Kantinekortet er spærret");
        browser.examine("optankning-kantinekort-spaerret");
        payer.link("Aktiver kort").click();
        payer.heading("Brugeroplysninger");
        payer.go("/indbetal/optankning");
        cancels();
    }

    /** What falls due is done before the page is shown again. */
    private void buyDownTo(long oere) {
        Demo demo = demo();
        new TillClient(portal, demo.tillKey(card))
                .sell(
                        card,
                        Math.max(100, demo.balance(card) - oere),
                        UUID.randomUUID().toString())
                .expect(201);
        sandbox.advanceTo(sandbox.now().plusSeconds(1));
        payer.go("/indbetal/optankning");
    }

    private void treatCard(String behaviour) {
        portal.post(
                        "/api/sandbox/v1/provider",
                        Json.createObjectBuilder()
                                .add("card", "accepted")
                                .add("behaviour", behaviour)
                                .build())
                .expect(204);
    }

    private Page page() {
        return browser.page();
    }
}
