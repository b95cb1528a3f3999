package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** A plan that staff make, and a parent who subscribes a child to it, with the guide beside. */
final class SubscriptionJourney {

    private final Browser browser;
    private final PortalClient portal;
    private final SandboxClient sandbox;
    private final Payer visitor;
    private final Page page;
    private final String plan;

    SubscriptionJourney(RunningPortal running, Browser browser) {
        this.browser = browser;
        this.portal = running.client();
        this.sandbox = new SandboxClient(portal);
        this.visitor = new Payer(running.url(), browser.page());
        this.page = browser.page();
        this.plan = "Skolemad " + page.viewportSize().width;
    }

    void travel() {
        staffMakeIt();
        subscribe(new Demo(sandbox.demo()).parent(), "Emil");
        changesCard();
        sibling("Emil", "Freja");
        charged();
        declined();
        paysNow();
        leaves();
    }

    /** Charged every Monday, for the accounts of every unit. */
    private void staffMakeIt() {
        visitor.logInAsStaff("Lone Ravn");
        visitor.go("/admin/abonnementer");
        visitor.button("Opret abonnement").click();
        visitor.says("Skriv, hvad abonnementet hedder");
        browser.examine("abonnement-fejl");
        page.getByLabel("Navn").fill(plan);
        page.getByLabel("Beskrivelse").fill("Varm mad hver skoledag");
        page.getByLabel("Pris", new Page.GetByLabelOptions().setExact(true)).fill("90");
        page.getByLabel("Uge", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Trækkes på dag").fill("1");
        page.getByLabel("Første dag").fill(today().minusMonths(1).toString());
        page.getByLabel("Pladser", new Page.GetByLabelOptions().setExact(true)).fill("1");
        page.getByLabel("Søndervang Skole").check();
        visitor.button("Opret abonnement").click();
        assertThat(visitor.link(plan)).isVisible();
        browser.examine("abonnement-oprettet");
        visitor.go("/admin/lukkedage");
        visitor.heading("Lukkedage");
        browser.examine("lukkedage");
    }

    /** From the list through the payment window, as the guide tells it. */
    private void subscribe(String parent, String child) {
        visitor.logIn(parent);
        visitor.go("/abonnementer");
        choose(child);
        section().locator("summary").click();
        visitor.says("Varm mad hver skoledag");
        browser.examineNarrow("abonnementer");
        press("Tilmeld");
        visitor.heading("Tilmeld abonnement");
        browser.examineNarrow("tilmeld");
        visitor.button("Tilmeld").click();
        visitor.says("Sæt flueben ved, at du har læst og accepteret betalingsbetingelserne");
        browser.examine("tilmeld-fejl");
        acceptAndPay("Tilmeld");
        visitor.link("Fortsæt").click();
        visitor.says("Betalingen er gennemført");
        assertThat(section()).containsText("Tilmeldt");
        assertThat(section()).containsText("Næste betaling");
        browser.examine("tilmeldt");
    }

    private void changesCard() {
        press("Skift betalingskort");
        visitor.heading("Skift betalingskort");
        browser.examineNarrow("abonnement-skift");
        acceptAndPay("Skift betalingskort");
        visitor.link("Fortsæt").click();
        visitor.says("Betalingskortet er gemt");
        browser.examine("abonnement-skiftet");
    }

    /** The sibling finds the only place taken, and waits for a while. */
    private void sibling(String child, String sibling) {
        choose(sibling);
        assertThat(section()).containsText("Alle pladser er optaget");
        press("Skriv på venteliste");
        visitor.heading("Venteliste");
        browser.examineNarrow("venteliste");
        visitor.button("Skriv på venteliste").click();
        assertThat(section()).containsText("Kontoen er nummer 1 på ventelisten");
        browser.examine("abonnement-venter");
        press("Slet fra venteliste");
        visitor.button("Slet fra venteliste").click();
        assertThat(section()).not().containsText("Kontoen er nummer 1");
        choose(child);
    }

    private void choose(String account) {
        page.locator("details.switcher summary").click();
        page.locator("details.switcher a", new Page.LocatorOptions().setHasText(account))
                .click();
        visitor.heading("Abonnementer");
    }

    /** The clock moves on, and the statement shows both periods. */
    private void charged() {
        advanceToMonday();
        visitor.go("/kontoudskrift");
        Locator movements = page.locator("main").getByText("Abonnement: " + plan);
        assertThat(movements.first()).isVisible();
        assertThat(movements).hasCount(2);
        browser.examine("abonnement-kontoudskrift");
    }

    /** The clock moves on, and the card has no cover. */
    private void declined() {
        treatCard("NO_COVER");
        advanceToMonday();
        treatCard("ACCEPT");
        visitor.go("/abonnementer");
        assertThat(section()).containsText("Ikke betalt");
        assertThat(section()).containsText("der er ikke dækning på kortet");
        browser.examine("abonnement-afvist");
    }

    private void paysNow() {
        press("Betal nu");
        visitor.heading("Betal abonnement");
        browser.examineNarrow("abonnement-betal");
        acceptAndPay("Betal nu");
        visitor.link("Fortsæt").click();
        assertThat(section()).containsText("Tilmeldt");
    }

    private void leaves() {
        press("Frameld");
        visitor.heading("Frameld abonnement");
        browser.examineNarrow("frameld");
        visitor.button("Frameld abonnement").click();
        assertThat(section()).containsText("Frameldt, gælder til og med");
        browser.examine("frameldt");
    }

    /** Of next week: this week is paid. */
    private void advanceToMonday() {
        LocalDate monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        sandbox.advanceTo(monday.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private void acceptAndPay(String button) {
        page.getByLabel("Jeg har læst og accepteret betalingsbetingelserne").check();
        visitor.button(button).click();
        visitor.pay(Payer.GOOD_CARD);
        visitor.heading("Kortet er gemt");
    }

    private void press(String link) {
        section()
                .locator("a.button", new Locator.LocatorOptions().setHasText(link))
                .click();
    }

    private Locator section() {
        return page.locator("main section", new Page.LocatorOptions().setHasText(plan));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(sandbox.now(), ZoneOffset.UTC);
    }

    private void treatCard(String behaviour) {
        JsonObject wish = Json.createObjectBuilder()
                .add("card", "accepted")
                .add("behaviour", behaviour)
                .build();
        portal.post("/api/sandbox/v1/provider", wish).expect(204);
    }
}
