package dk.kantinekort.test.client;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import java.net.URI;
import java.util.Map;

/** A citizen's browser, without scripts, that pays in the sandbox provider's window. */
public final class PayingBrowser {

    private static final String EMAIL = "betaler@eksempel.dk";
    private static final String EXPIRY = "12/40";

    private final Browser browser;

    /** @param name of the demo person who logs in */
    public PayingBrowser(String url, String name) {
        this.browser = new Browser(url);
        browser.logInAs(name);
    }

    /** Fills in a deposit. @return the provider's window, or the page that says why not */
    public Page begin(int kroner, PaymentMethod method) {
        Page form = browser.open("/indbetal");
        Page summary =
                browser.press(form, "Næste", Map.of("email", EMAIL, "amount", Integer.toString(kroner), "terms", "on"));
        return browser.press(summary, "Gå til betaling", Map.of("method", method.name()));
    }

    /** Pays by card in the window. @return the page that the provider sends the payer back to */
    public Page payByCard(Page window, TestCard card) {
        return browser.press(
                window,
                "Gennemfør Betaling",
                Map.of("holder", "Betaler", "number", card.printedNumber(), "expiry", EXPIRY, "cvc", "123"));
    }

    /** Approves on the telephone. @return the page that the provider sends the payer back to */
    public Page approve(Page window, TestCard card) {
        return browser.press(window, "Godkend", Map.of("wallet-card", card.cardName()));
    }

    /** A window once more: a session keeps the last few pages only. */
    public Page open(URI window) {
        return browser.open(window);
    }
}
