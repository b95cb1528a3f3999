package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A parent whose second child's account is blocked: it takes no deposit until the card is activated, as another one does. */
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
        activateAndBlock();
        browser.page().locator(".switcher summary").click();
        browser.page().locator(".switcher a:has-text('Sofie Bruun')").click();
        assertThat(payer.amount()).isVisible();
    }

    private void activateAndBlock() {
        payer.go("/brugeroplysninger");
        browser.examine("kort-spaerret");
        payer.button("Aktiver kort").click();
        assertThat(payer.button("Spær kort")).isVisible();
        browser.examine("kort-aktivt");
        payer.open();
        assertThat(payer.amount()).isVisible();
        payer.go("/brugeroplysninger");
        payer.button("Spær kort").click();
        assertThat(payer.button("Aktiver kort")).isVisible();
        payer.open();
    }
}
