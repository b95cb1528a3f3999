package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kantinekort.payment.sandbox.simulator.TestCard;

/** A citizen who pays at a browser, and what each of the journeys does on the way. Amounts are in whole kroner. */
record Payer(String url, Page page) {

    static final String GOOD_CARD = TestCard.ACCEPTED.printedNumber();

    private static final String EMAIL = "foraelder@example.dk";

    /** In place of whoever was logged in. */
    void logIn(String name) {
        page.context().clearCookies();
        page.navigate(url + "/login");
        link(name).click();
        heading("Mine konti");
    }

    /** In place of whoever was logged in. */
    void logInAsStaff(String name) {
        page.context().clearCookies();
        go("/login/staff");
        link(name).click();
        heading("Administration");
    }

    /** The form, for the account that this session looked at last. */
    void open() {
        go("/indbetal");
        heading("Indbetal");
    }

    void go(String path) {
        page.navigate(url + path);
    }

    void fillIn(int kroner) {
        email().fill(EMAIL);
        amount().fill(Integer.toString(kroner));
        page.getByLabel("Jeg har læst og accepteret betalingsbetingelserne").check();
        button("Næste").click();
    }

    /** As far as the summary, where nothing is begun yet. */
    void summary(int kroner) {
        open();
        fillIn(kroner);
        assertThat(button("Gå til betaling")).isVisible();
    }

    /** As far as the payment window. */
    void start(int kroner) {
        summary(kroner);
        button("Gå til betaling").click();
        assertThat(button("Gennemfør Betaling")).isVisible();
    }

    /** As far as MobilePay. */
    void startMobilePay(int kroner) {
        summary(kroner);
        page.getByLabel("MobilePay").check();
        button("Gå til betaling").click();
        heading("Godkend i MobilePay");
    }

    void typeCard(String card) {
        page.getByLabel("Kortholder").fill("Forælder");
        page.getByLabel("Kortnummer").fill(card);
        page.getByLabel("Udløb").fill("12/40");
        page.getByLabel("CVC").fill("123");
    }

    void pay(String card) {
        typeCard(card);
        button("Gennemfør Betaling").click();
    }

    Locator email() {
        return page.getByLabel("E-mail til kvittering");
    }

    Locator amount() {
        return page.getByLabel("Beløb (hele kroner)");
    }

    /** @return the payment's number */
    String paid(int kroner) {
        start(kroner);
        pay(GOOD_CARD);
        heading("Betaling gennemført");
        return number();
    }

    /** The number by which the page names the payment. */
    String number() {
        return page.locator("dt:text-is('Nummer') + dd").innerText();
    }

    void says(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    void heading(String name) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1)))
                .isVisible();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
