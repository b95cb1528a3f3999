package dk.kantinekort.test.journey;

/** A parent's deposits by MobilePay: approved, declined by the card that stands there, and not approved. */
final class MobilePayJourney {

    private final Browser browser;
    private final Payer payer;

    MobilePayJourney(String url, Browser browser) {
        this.browser = browser;
        this.payer = new Payer(url, browser.page());
    }

    void paid(int kroner) {
        payer.startMobilePay(kroner);
        browser.examine("mobilepay");
        payer.button("Godkend").click();
        payer.heading("Betaling gennemført");
        payer.says(kroner + ",00");
        browser.examine("betalt-mobilepay");
    }

    void declined(int kroner) {
        payer.startMobilePay(kroner);
        browser.page().getByLabel("Ingen dækning").check();
        payer.button("Godkend").click();
        payer.heading("Betaling afvist");
        payer.says("Der er ikke dækning på betalingskortet. Der er ikke trukket penge.");
    }

    void cancelled(int kroner) {
        payer.startMobilePay(kroner);
        payer.button("Fortryd").click();
        payer.heading("Betaling afvist");
        payer.says("Betalingen blev afbrudt i betalingsvinduet");
    }
}
