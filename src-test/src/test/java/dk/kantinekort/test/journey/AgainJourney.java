package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.kantinekort.test.client.SandboxClient;

/** A parent who does everything twice: clicks, goes back, loads again, has two tabs open, comes back elsewhere. One charge each. */
final class AgainJourney {

    private static final int OERE = 100;

    private final Browser browser;
    private final SandboxClient sandbox;
    private final String url;
    private final Payer payer;
    private final String parent;
    private final String card;

    AgainJourney(String url, Browser browser, SandboxClient sandbox) {
        this.url = url;
        this.browser = browser;
        this.sandbox = sandbox;
        this.payer = new Payer(url, browser.page());
        this.parent = new Demo(sandbox.demo()).parent();
        this.card = new Demo(sandbox.demo()).childsCard(0);
    }

    /** All that follows is onto the first child's account. */
    void logIn() {
        payer.logIn(parent);
        browser.page()
                .locator(".accounts > li:has-text('" + card + "') a:has-text('Indbetal')")
                .click();
        payer.heading("Indbetal");
    }

    void everyButtonTwice(int kroner) {
        long before = balance();
        payer.summary(kroner);
        payer.button("Gå til betaling").dblclick();
        payer.typeCard(Payer.GOOD_CARD);
        payer.button("Gennemfør Betaling").dblclick();
        payer.heading("Betaling gennemført");
        requirePaidOnce(before, kroner);
    }

    /** From the payment that is done back into its window, back to the summary, and on again: always to how it went. */
    void backAndReload(int kroner) {
        long before = balance();
        payer.start(kroner);
        payer.pay(Payer.GOOD_CARD);
        payer.heading("Betaling gennemført");
        browser.page().reload();
        payer.heading("Betaling gennemført");
        String number = payer.number();
        backUntilTheSummary();
        payer.button("Gå til betaling").click();
        payer.heading("Betaling gennemført");
        assertThat(payer.number()).isEqualTo(number);
        requirePaidOnce(before, kroner);
    }

    private void backUntilTheSummary() {
        for (int steps = 0; !payer.button("Gå til betaling").isVisible() && steps < 3; steps++) {
            browser.page().goBack();
        }
        assertThat(payer.button("Gå til betaling")).isVisible();
    }

    /** The same summary in two tabs leads to the same window, and the second tab to how the first one's payment went. */
    void sameFormInTwoTabs(int kroner) {
        long before = balance();
        payer.summary(kroner);
        Payer other = new Payer(url, browser.page().context().newPage());
        other.page().navigate(browser.page().url());
        payer.button("Gå til betaling").click();
        other.button("Gå til betaling").click();
        assertThat(other.button("Gennemfør Betaling")).isVisible();
        payer.pay(Payer.GOOD_CARD);
        payer.heading("Betaling gennemført");
        other.pay(Payer.GOOD_CARD);
        other.heading("Betaling gennemført");
        assertThat(other.number()).isEqualTo(payer.number());
        other.page().close();
        requirePaidOnce(before, kroner);
    }

    /** Each tab keeps to the account that it was opened for. */
    void otherAccountInAnotherTab(int kroner) {
        long before = balance();
        payer.summary(kroner);
        Page other = browser.page().context().newPage();
        other.navigate(url + "/indbetal");
        other.locator(".switcher summary").click();
        other.locator(".switcher button[aria-current=false]").first().click();
        other.waitForURL("**udkast=**");
        other.close();
        payer.button("Gå til betaling").click();
        payer.pay(Payer.GOOD_CARD);
        payer.heading("Betaling gennemført");
        requirePaidOnce(before, kroner);
    }

    /** The way back from the window opens in a browser that is not logged in: it shows nothing of the payment before it is. */
    void backInAnotherBrowser(int kroner, Browser elsewhere) {
        long before = balance();
        payer.start(kroner);
        payer.pay(Payer.GOOD_CARD);
        payer.heading("Betaling gennemført");
        String number = payer.number();
        Payer stranger = new Payer(url, elsewhere.page());
        stranger.page().navigate(browser.page().url());
        stranger.heading("Vi venter på svar");
        assertThat(stranger.page().content()).doesNotContain(number).doesNotContain(kroner + ",00");
        elsewhere.examine("andre-browser");
        stranger.link("Log på med MitID").click();
        stranger.link(parent).click();
        stranger.heading("Betaling gennemført");
        requirePaidOnce(before, kroner);
    }

    private void requirePaidOnce(long before, int kroner) {
        assertThat(balance()).isEqualTo(before + kroner * OERE);
    }

    private long balance() {
        return new Demo(sandbox.demo()).balance(card);
    }
}
