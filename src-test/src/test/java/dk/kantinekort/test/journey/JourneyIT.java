package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent logs in, pays 200 kr onto a child's card, the canteen sells a lunch on it, and the statement shows both. */
class JourneyIT {

    private static final int NARROW = 320;
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int FIRST_KILL = 20;
    private static final int LATER_KILL = 17;

    private static RunningPortal portal;
    private static SandboxClient sandbox;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        portal = new RunningPortal(Path.of(System.getProperty("journey.data")));
        portal.start();
        sandbox = new SandboxClient(portal.client());
    }

    @AfterAll
    static void stop() {
        portal.stop();
    }

    @Test
    void from_login_to_the_books_on_a_phone() {
        travel(PHONE, 0);
    }

    @Test
    void from_login_to_the_books_at_a_desk() {
        travel(DESK, 1);
    }

    @Test
    void deposits_that_do_not_go_straight_through() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                DepositJourney journey = new DepositJourney(portal.url(), browser, sandbox);
                journey.terms();
                journey.logIn();
                journey.declined(30);
                journey.abandoned(31);
                journey.lostAnswer(width / 10);
                journey.identicalAndSibling(width / 10);
            }
        }
        sandbox.expectCleanBooks();
    }

    @Test
    void the_back_office_on_a_phone_and_at_a_desk() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                visitBackOffice(browser);
            }
        }
    }

    @Test
    void every_page_fits_a_narrow_phone() {
        try (Browser browser = new Browser(NARROW)) {
            logIn(browser, new Demo(sandbox.demo()).parent());
            for (String path : List.of("indbetal", "kontoudskrift", "brugeroplysninger", "findes-ikke")) {
                browser.page().navigate(portal.url() + "/" + path);
                browser.examine(path);
            }
            browser.page().navigate(portal.url() + "/kontoudskrift?fra=x");
            browser.examine("kontoudskrift-fejl");
        }
    }

    @Test
    void the_portal_is_used_by_keyboard_alone() {
        try (Browser browser = new Browser(DESK)) {
            logIn(browser, new Demo(sandbox.demo()).parent());
            Page page = browser.page();
            skipToContent(page);
            foldByKeyboard(page);
            switchByKeyboard(page);
        }
    }

    @Test
    void a_kill_in_the_midst_of_sales_loses_nothing() throws InterruptedException {
        for (int round = 1; round <= Integer.getInteger("kill.rounds"); round++) {
            SalesUnderFire sales = new SalesUnderFire(portal);
            sales.killAfter(FIRST_KILL + round * LATER_KILL);
            portal.start();
            sales.requireNothingLost();
        }
    }

    private void travel(int width, int child) {
        Demo demo = new Demo(sandbox.demo());
        String card = demo.childsCard(child);
        long balance = demo.balance(card);
        try (Browser browser = new Browser(width)) {
            logIn(browser, demo.parent());
            fillInDeposit(browser, card);
            payInWindow(browser);
            till(demo, card).sell(card, 3_200, "lunch-" + width).expect(201);
            readStatement(browser);
            logOut(browser);
        }
        assertThat(new Demo(sandbox.demo()).balance(card)).isEqualTo(balance + 20_000 - 3_200);
        sandbox.expectCleanBooks();
    }

    private static void skipToContent(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skipnav")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    private static void foldByKeyboard(Page page) {
        Locator person = page.locator("button.fold").first();
        page.keyboard().press("Tab");
        assertThat(person).isFocused();
        page.keyboard().press("Enter");
        assertThat(person).hasAttribute("aria-expanded", "false");
        page.keyboard().press("Enter");
        assertThat(person).hasAttribute("aria-expanded", "true");
    }

    private static void switchByKeyboard(Page page) {
        page.navigate(portal.url() + "/kontoudskrift");
        Locator switcher = page.locator(".switcher summary");
        switcher.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".switcher[open]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".switcher[open]")).hasCount(0);
        assertThat(switcher).isFocused();
        page.keyboard().press("Enter");
        page.locator(".switcher a").last().focus();
        page.keyboard().press("Enter");
        assertThat(heading(page, "Kontoudskrift")).isVisible();
        assertThat(page.locator(".switcher a").last()).hasAttribute("aria-current", "true");
    }

    private void logIn(Browser browser, String parent) {
        Page page = browser.page();
        page.navigate(portal.url() + "/");
        browser.examine("forside");
        button(page, "Log på med MitID").click();
        assertThat(page.getByText(parent).first()).isVisible();
        browser.examine("sandkasse-login");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(parent))
                .click();
        assertThat(heading(page, "Mine konti")).isVisible();
        browser.examine("mine-konti");
    }

    private void fillInDeposit(Browser browser, String card) {
        Page page = browser.page();
        page.locator(".accounts > li")
                .filter(new Locator.FilterOptions().setHasText(card))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Indbetal"))
                .click();
        assertThat(heading(page, "Indbetal")).isVisible();
        browser.examine("indbetal");
        page.getByLabel("E-mail til kvittering").fill("foraelder@example.dk");
        page.getByLabel("Beløb (hele kroner)").fill("200");
        page.getByLabel("Jeg har læst og accepteret betalingsbetingelserne").check();
        button(page, "Næste").click();
        assertThat(button(page, "Gå til betaling")).isVisible();
        browser.examine("indbetal-bekraeft");
        page.getByLabel("Betalingskort").check();
        button(page, "Gå til betaling").click();
    }

    private void payInWindow(Browser browser) {
        Page page = browser.page();
        assertThat(button(page, "Gennemfør Betaling")).isVisible();
        browser.examine("betalingsvindue");
        page.getByLabel("Kortholder").fill("Forælder");
        page.getByLabel("Kortnummer").fill("4571 0000 0000 0019");
        page.getByLabel("Udløb").fill("12/40");
        page.getByLabel("CVC").fill("123");
        button(page, "Gennemfør Betaling").click();
        assertThat(heading(page, "Betaling gennemført")).isVisible();
        browser.examine("betalt");
    }

    private void readStatement(Browser browser) {
        Page page = browser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se kontoudskrift"))
                .click();
        assertThat(heading(page, "Kontoudskrift")).isVisible();
        assertThat(page.locator(".movements")).containsText("200,00");
        assertThat(page.locator(".movements")).containsText("32,00");
        browser.examine("kontoudskrift");
    }

    private void logOut(Browser browser) {
        Page page = browser.page();
        button(page, "Log af").click();
        assertThat(button(page, "Log af")).hasCount(0);
        browser.examine("logget-af");
    }

    private static void visitBackOffice(Browser browser) {
        Page page = browser.page();
        page.navigate(portal.url() + "/login/staff");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Peter Kjær"))
                .click();
        assertThat(heading(page, "Administration")).isVisible();
        browser.examine("administration");
        page.navigate(portal.url() + "/admin/import");
        assertThat(heading(page, "Indlæs liste")).isVisible();
        browser.examine("indlaes");
        look(page, "CPR-nummer;Navn;Enhed;Kortnummer\n6101770001;Åse Fejl;ingensteds;JOURNEY1\n");
        assertThat(page.getByText("Enhedens kode kendes ikke.")).isVisible();
        browser.examine("indlaes-fejl");
        button(page, "Vælg en anden liste").click();
        look(page, "CPR-nummer;Navn;Enhed;Kortnummer\n6101770001;Åse Rejse;soendervang;JOURNEY1\n");
        assertThat(page.getByText("rejse.csv kan indlæses")).isVisible();
        browser.examine("indlaes-klar");
    }

    private static void look(Page page, String list) {
        page.getByLabel("Liste (CSV-fil)")
                .setInputFiles(new FilePayload("rejse.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        button(page, "Kontrollér listen").click();
    }

    private static TillClient till(Demo demo, String card) {
        return new TillClient(portal.client(), demo.tillKey(card));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
