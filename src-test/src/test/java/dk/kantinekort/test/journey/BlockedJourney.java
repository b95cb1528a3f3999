package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A parent whose second child's account is blocked: it takes no deposit, and the page leads to the one that does. */
final class BlockedJourney {

    private final Browser browser;
    private final Payer payer;

    BlockedJourney(String url, Browser browser) {
        this.browser = browser;
        this.payer = new Payer(url, browser.page());
    }

    void travel() {
        payer.logIn("Mikkel Bruun");
        browser.page().locator(".switcher summary").click();
        browser.page().locator(".switcher a:has-text('Villads Bruun')").click();
        payer.open();
        payer.says("Kontoen er spærret");
        payer.says("Der kan ikke indbetales til en spærret konto. Aktiver kortet under Brugeroplysninger");
        assertThat(payer.amount()).hasCount(0);
        assertThat(payer.button("Næste")).hasCount(0);
        browser.examine("spaerret");
        browser.page().locator(".switcher summary").click();
        browser.page().locator(".switcher a:has-text('Sofie Bruun')").click();
        assertThat(payer.amount()).isVisible();
    }
}
