package dk.kantinekort.test.fire;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.net.URI;
import java.util.Map;

/** A citizen at a browser, who pays in the provider's window. */
final class Payer {

    private static final String EXPIRY = "12/40";

    private final Browser browser;

    Payer(String url, String name) {
        this.browser = new Browser(url);
        browser.logInAs(name);
    }

    /** Fills in a deposit. @return the provider's window, or the page that says why not */
    Page begin(int kroner, String method) {
        Page form = browser.open("/indbetal");
        Page summary = browser.press(
                form,
                "Næste",
                Map.of("email", "betaler@eksempel.dk", "amount", Integer.toString(kroner), "terms", "on"));
        return browser.press(summary, "Gå til betaling", Map.of("method", method));
    }

    /** Pays by card in the window. @return the page that the provider sends the payer back to */
    Page payByCard(Page window, String number) {
        return browser.press(
                window,
                "Gennemfør Betaling",
                Map.of("holder", "Betaler", "number", number, "expiry", EXPIRY, "cvc", "123"));
    }

    /** Approves on the telephone. */
    Page approve(Page window, String card) {
        return browser.press(window, "Godkend", Map.of("wallet-card", card));
    }

    /** A window once more: a session keeps the last few pages only. */
    Page open(URI window) {
        return browser.open(window);
    }
}
