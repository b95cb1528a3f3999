package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The portal without a mouse. */
final class KeyboardJourney {

    private static final int MOST_STOPS = 40;

    private final Payer payer;
    private final Page page;

    KeyboardJourney(String url, Browser browser) {
        this.payer = new Payer(url, browser.page());
        this.page = browser.page();
    }

    void logIn(String name) {
        payer.logIn(name);
    }

    void skipToContent() {
        press("Tab");
        assertThat(page.locator(".skipnav")).isFocused();
        press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    void fold() {
        Locator person = page.locator("button.fold").first();
        press("Tab");
        assertThat(page.locator(".page-help")).isFocused();
        press("Tab");
        assertThat(person).isFocused();
        press("Enter");
        assertThat(person).hasAttribute("aria-expanded", "false");
        press("Enter");
        assertThat(person).hasAttribute("aria-expanded", "true");
    }

    void switchAccount() {
        payer.go("/kontoudskrift");
        Locator switcher = page.locator(".switcher summary");
        switcher.focus();
        press("Enter");
        assertThat(page.locator(".switcher[open]")).hasCount(1);
        press("Escape");
        assertThat(page.locator(".switcher[open]")).hasCount(0);
        assertThat(switcher).isFocused();
        press("Enter");
        page.locator(".switcher a").last().focus();
        press("Enter");
        payer.heading("Kontoudskrift");
        assertThat(page.locator(".switcher a").last()).hasAttribute("aria-current", "true");
    }

    /** From the form by way of its faults and its terms to a payment that is done. */
    void deposit(int kroner) {
        payer.open();
        tabTo(payer.button("Næste"));
        press("Enter");
        assertThat(page.locator(".error-summary")).isFocused();
        press("Tab");
        press("Enter");
        assertThat(payer.amount()).isFocused();
        type(Integer.toString(kroner));
        readTerms();
        tabTo(page.getByLabel("Jeg har læst og accepteret betalingsbetingelserne"));
        press("Space");
        tabTo(payer.button("Næste"));
        press("Enter");
        choose();
        payInWindow();
    }

    private void readTerms() {
        tabTo(payer.link("Handelsbetingelser og vilkår"));
        press("Enter");
        Locator panel = page.getByRole(AriaRole.DIALOG);
        assertThat(panel).isVisible();
        assertThat(panel).isFocused();
        tabTo(payer.link("Luk handelsbetingelser og vilkår"));
        press("Enter");
        assertThat(panel).isHidden();
        assertThat(payer.link("Handelsbetingelser og vilkår")).isFocused();
        press("Enter");
        assertThat(panel).isFocused();
        press("Escape");
        assertThat(panel).isHidden();
        assertThat(payer.link("Handelsbetingelser og vilkår")).isFocused();
    }

    private void choose() {
        assertThat(payer.button("Gå til betaling")).isVisible();
        tabTo(page.getByLabel("Betalingskort"));
        press("ArrowDown");
        assertThat(page.getByLabel("MobilePay")).isChecked();
        press("ArrowUp");
        assertThat(page.getByLabel("Betalingskort")).isChecked();
        tabTo(payer.button("Gå til betaling"));
        press("Enter");
    }

    private void payInWindow() {
        assertThat(payer.button("Gennemfør Betaling")).isVisible();
        fill("Kortholder", "Forælder");
        fill("Kortnummer", Payer.GOOD_CARD);
        fill("Udløb", "12/40");
        fill("CVC", "123");
        press("Enter");
        payer.heading("Betaling gennemført");
    }

    private void fill(String label, String text) {
        tabTo(page.getByLabel(label));
        type(text);
    }

    private void tabTo(Locator wanted) {
        for (int stops = 0; !isFocused(wanted) && stops < MOST_STOPS; stops++) {
            press("Tab");
        }
        assertThat(isFocused(wanted)).as("%s is reached by Tab", wanted).isTrue();
    }

    private static boolean isFocused(Locator wanted) {
        return (boolean) wanted.evaluate("element => element === document.activeElement");
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
