package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kantinekort.test.client.SandboxClient;
import java.time.Duration;
import java.util.regex.Pattern;

/** A parent's deposits that do not go straight through. Amounts are of the journey's own, so that no two are the same. */
record DepositJourney(String url, Browser browser, SandboxClient sandbox) {

    private static final String NOT_TAKEN = "Der er ikke trukket penge";

    void logIn() {
        Page page = browser.page();
        page.navigate(url + "/login");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(new Demo(sandbox.demo()).parent()))
                .click();
        heading("Mine konti");
    }

    /** Declined for each reason that a card has: said why, that no money was taken, and the same amount may be tried again. */
    void declined(int kroner) {
        decline(kroner, "4571 0000 0000 0027", "Der er ikke dækning på betalingskortet");
        decline(kroner, "4571 0000 0000 0035", "Betalingskortet er udløbet");
        decline(kroner, "4571 0000 0000 0043", "Betalingskortet er spærret");
        decline(kroner, "4571 0000 0000 0050", "Betalingskortet er erstattet af et nyt");
        browser.examine("afvist");
    }

    private void decline(int kroner, String card, String why) {
        start(kroner);
        pay(card);
        heading("Betaling afvist");
        says(why);
        says(NOT_TAKEN);
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prøv igen"))
                .click();
        heading("Indbetal");
    }

    /** The window is left first, which leaves the payment open, and then given up. */
    void abandoned(int kroner) {
        start(kroner);
        assertThat(button("Gennemfør Betaling")).isVisible();
        page().goBack();
        assertThat(button("Gå til betaling")).isVisible();
        page().reload();
        button("Gå til betaling").click();
        button("Fortryd").click();
        heading("Betaling afvist");
        says("Betalingen blev afbrudt i betalingsvinduet");
        browser.examine("afbrudt");
    }

    /** Nobody knows at first; the page tells by itself once the plan has asked again. */
    void lostAnswer(int kroner) {
        start(kroner);
        pay("4571 0000 0000 0068");
        heading("Vi venter på svar");
        browser.examine("venter");
        sandbox.advanceTo(sandbox.now().plus(Duration.ofSeconds(61)));
        heading("Betaling gennemført");
    }

    /** The amount just paid is refused on the same account, and is taken on the other child's, with all that was typed. */
    void identicalAndSibling(int kroner) {
        open();
        fillIn(kroner);
        says("Identisk Transaktion");
        says("Eller overfør et andet beløb; hvis du forsøger at indsætte f.eks 300,- prøv da med 299 eller 301.");
        browser.examine("identisk");
        switchAccount();
        assertThat(page().getByLabel("Beløb (hele kroner)")).hasValue(Integer.toString(kroner));
        assertThat(page().getByLabel("E-mail til kvittering")).hasValue("foraelder@example.dk");
        browser.examine("indbetal-skiftet");
        button("Næste").click();
        button("Gå til betaling").click();
        pay("4571 0000 0000 0019");
        heading("Betaling gennemført");
        page().reload();
        heading("Betaling gennemført");
    }

    void terms() {
        page().navigate(url + "/vilkaar");
        heading("Handelsbetingelser og vilkår");
        browser.examine("vilkaar");
    }

    private void switchAccount() {
        page().locator(".switcher summary").click();
        page().locator(".switcher button[aria-current=false]").first().click();
        page().waitForURL(Pattern.compile(".*udkast=.*"));
    }

    private void start(int kroner) {
        open();
        fillIn(kroner);
        button("Gå til betaling").click();
    }

    private void open() {
        page().navigate(url + "/indbetal");
        heading("Indbetal");
    }

    private void fillIn(int kroner) {
        page().getByLabel("E-mail til kvittering").fill("foraelder@example.dk");
        page().getByLabel("Beløb (hele kroner)").fill(Integer.toString(kroner));
        page().getByLabel("Jeg har læst og accepteret betalingsbetingelserne").check();
        button("Næste").click();
    }

    private void pay(String card) {
        page().getByLabel("Kortholder").fill("Forælder");
        page().getByLabel("Kortnummer").fill(card);
        page().getByLabel("Udløb").fill("12/40");
        page().getByLabel("CVC").fill("123");
        button("Gennemfør Betaling").click();
    }

    private Page page() {
        return browser.page();
    }

    private void says(String text) {
        assertThat(page().locator("main")).containsText(text);
    }

    private void heading(String name) {
        assertThat(page().getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setLevel(1)))
                .isVisible();
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
