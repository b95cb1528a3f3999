package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A parent's whole way: from the front page to a deposit on a child's card, and to the statement that shows what was bought. */
final class LunchJourney {

    private final Browser browser;
    private final Payer payer;
    private final Page page;

    LunchJourney(String url, Browser browser) {
        this.browser = browser;
        this.payer = new Payer(url, browser.page());
        this.page = browser.page();
    }

    void logIn(String parent) {
        payer.go("/");
        browser.examine("forside");
        payer.button("Log på med MitID").click();
        assertThat(page.getByText(parent).first()).isVisible();
        browser.examine("sandkasse-login");
        payer.link(parent).click();
        payer.heading("Mine konti");
        browser.examine("mine-konti");
    }

    void pay(String card, int kroner) {
        page.locator(".accounts > li")
                .filter(new Locator.FilterOptions().setHasText(card))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Indbetal"))
                .click();
        payer.heading("Indbetal");
        browser.examine("indbetal");
        payer.fillIn(kroner);
        assertThat(payer.button("Gå til betaling")).isVisible();
        browser.examine("indbetal-bekraeft");
        page.getByLabel("Betalingskort").check();
        payer.button("Gå til betaling").click();
        payInWindow();
    }

    private void payInWindow() {
        assertThat(payer.button("Gennemfør Betaling")).isVisible();
        browser.examine("betalingsvindue");
        payer.pay(Payer.GOOD_CARD);
        payer.heading("Betaling gennemført");
        browser.examine("betalt");
    }

    void readStatement(String... amounts) {
        payer.link("Se kontoudskrift").click();
        payer.heading("Kontoudskrift");
        for (String amount : amounts) {
            assertThat(page.locator(".movements")).containsText(amount);
        }
        browser.examine("kontoudskrift");
    }

    void logOut() {
        payer.button("Log af").click();
        assertThat(payer.button("Log af")).hasCount(0);
        browser.examine("logget-af");
    }
}
