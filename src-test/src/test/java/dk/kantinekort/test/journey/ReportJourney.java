package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A parent sees what a child has bought, takes it home as files, and reads what the guide says of it. */
final class ReportJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1280);

    private final RunningPortal portal;
    private final Browser browser;
    private final Payer payer;
    private final Page page;

    private ReportJourney(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
        this.payer = new Payer(portal.url(), browser.page());
        this.page = browser.page();
    }

    static void atEachWidth(RunningPortal portal) {
        Demo demo = new Demo(new SandboxClient(portal.client()).demo());
        for (int width : WIDTHS) {
            try (Browser browser = new Browser(width)) {
                ReportJourney journey = new ReportJourney(portal, browser);
                String card = demo.childsCard(WIDTHS.indexOf(width));
                journey.lunch(demo, card);
                journey.payer.logIn(demo.parent());
                journey.report(card);
                journey.statement();
                journey.help();
                journey.remoteSupport();
            }
        }
    }

    private void lunch(Demo demo, String card) {
        new TillClient(portal.client(), demo.tillKey(card))
                .sell(card, 2_150, "report-" + card)
                .expect(201);
    }

    private void report(String card) {
        payer.link("Rapporter").click();
        payer.heading("Rapporter");
        page.getByLabel("Konti").selectOption(new String[] {accountOf(card)});
        payer.button("Denne uge").click();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Søjler over forbruget")))
                .isVisible();
        page.getByText("Tallene bag søjlerne").click();
        assertThat(page.locator(".chart-table")).containsText(",50");
        assertThat(page.locator("main")).containsText("Frokost");
        browser.examine("rapport");
        assertThat(csv("Hent som CSV")).contains(";Frokost;");
        assertThat(fetch("Hent som Excel").suggestedFilename()).endsWith(".xlsx");
        keep(fetch("Hent som PDF"), "rapport.pdf");
        payer.go("/rapporter?start=2026-02-02&slut=2026-02-01");
        assertThat(page.locator(".error-summary")).isFocused();
        browser.examine("rapport-fejl");
    }

    /** The choice that belongs to the card, which the page of accounts shows beside its links. */
    private String accountOf(String card) {
        String page = payer.page().context().request().get(portal.url() + "/").text();
        String after = page.substring(page.indexOf(card));
        return after.replaceFirst("(?s).*?\\?konto=([A-Za-z0-9]+).*", "$1");
    }

    private void statement() {
        payer.link("Kontoudskrift").click();
        payer.heading("Kontoudskrift");
        page.getByLabel("Søg").fill("Kø");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Vis").setExact(true))
                .click();
        Locator rows = page.locator(".movements tbody tr");
        assertThat(rows.first()).containsText("Køb");
        assertThat(csv("Hent som CSV")).contains(";Køb;").doesNotContain(";Startsaldo;");
        keep(fetch("Hent som PDF"), "kontoudskrift.pdf");
        browser.examine("kontoudskrift-soegt");
    }

    private void help() {
        payer.link("Hjælp til denne side").click();
        payer.heading("Hjælp");
        assertThat(page.locator("#forbrug")).isInViewport();
        assertThat(page.locator("#udbetal")).containsText(RunningPortal.PAYOUT_OFFICE);
        browser.examine("hjaelp");
    }

    private void remoteSupport() {
        page.locator("header")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Fjernsupport"))
                .click();
        payer.heading("Fjernsupport");
        assertThat(payer.link("Hent programmet")).hasAttribute("href", RunningPortal.REMOTE_SUPPORT);
        browser.examine("fjernsupport");
    }

    private Download fetch(String link) {
        return page.waitForDownload(() -> payer.link(link).click());
    }

    private String csv(String link) {
        try {
            return Files.readString(fetch(link).path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Download file, String name) {
        file.saveAs(Path.of(System.getProperty("screenshots"), name));
        assertThat(Path.of(System.getProperty("screenshots"), name)).isNotEmptyFile();
    }
}
