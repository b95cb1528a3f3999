package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.kantinekort.test.client.SandboxClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Finance staff hold what the provider has settled against the books. One date is loaded from a file, the others are fetched. */
final class FinanceJourney {

    private static final String DESK = "/admin/finance/afstemning";
    private static final String COLUMNS = "Linje;Udbetaling;Art;Nummer;Beløb;Dato\n";
    private static final String STRANGE = "Z4KENDTIKKE1";
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Browser browser;
    private final Payer staff;
    private final SandboxClient sandbox;

    FinanceJourney(String url, Browser browser, SandboxClient sandbox) {
        this.browser = browser;
        this.staff = new Payer(url, browser.page());
        this.sandbox = sandbox;
    }

    LocalDate today() {
        return LocalDate.ofInstant(sandbox.now(), DENMARK);
    }

    /** Before the provider's report of the day before is fetched, and long after. */
    void pass(LocalDate date, int hour) {
        Instant time = date.atTime(hour, 0).atZone(DENMARK).toInstant();
        sandbox.advanceTo(time.isAfter(sandbox.now()) ? time : sandbox.now().plus(Duration.ofSeconds(1)));
    }

    /** A fault is told at its line and in the summary; put right, the file is loaded whole. */
    void loadsFile(LocalDate date, String differing) {
        staff.logInAsStaff("Hans Okholm");
        staff.go(DESK);
        staff.heading("Afstemning");
        String sound = row("L1", STRANGE, "330", date) + row("L2", differing, "93", date);
        load(COLUMNS + sound + row("L3", "", "tusind", date));
        assertThat(browser.page().locator(".error-summary")).isFocused();
        assertThat(browser.page().locator(".error-summary")).containsText("Intet er indlæst. Fejl i alt: 1");
        assertThat(rowOf("Fejl i linjer.csv", "4")).containsText("Det er ikke et beløb i kroner");
        browser.examineAtBothWidths("afstemning-fejl");
        load(COLUMNS + sound);
        staff.says("Indlæst. Linjer i filen: 2");
    }

    private static String row(String line, String number, String kroner, LocalDate date) {
        return "%s-%s;U-%s;Betaling;%s;%s;%s%n".formatted(line, date, date, number, kroner, date);
    }

    private void load(String lines) {
        browser.page().locator("select.form-select").selectOption("sandbox");
        browser.page()
                .getByLabel("Linjer (CSV-fil)")
                .setInputFiles(new FilePayload("linjer.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
        staff.button("Indlæs linjer").click();
    }

    /** Each of the three lists has what belongs there, and what the report of a date has settled is in none. */
    void findsDifferences(String unsettled, String differing, String settled) {
        staff.go(DESK);
        assertThat(rowOf("Betalt, ikke godskrevet", STRANGE)).containsText("330,00");
        assertThat(rowOf("Beløb afviger", differing)).containsText("\u22121,00");
        assertThat(rowOf("Godskrevet, ikke afregnet i over 5 dage", unsettled)).containsText("91,00");
        assertThat(browser.page().locator("main")).not().containsText(settled);
        browser.examineAtBothWidths("afstemning");
    }

    /** It moves no money, and it takes the difference off the list. */
    void explains(String reason) {
        staff.link(STRANGE).click();
        staff.button("Gem forklaring").click();
        assertThat(browser.page().locator(".error-summary")).isFocused();
        browser.examineAtBothWidths("forskel-fejl");
        browser.page().getByLabel("Hvorfor er der en forskel?").fill(reason);
        staff.button("Gem forklaring").click();
        staff.says("Forklarede forskelle");
        staff.says(reason);
        browser.examineAtBothWidths("forskel-forklaret");
        staff.link("Tilbage til afstemningen").click();
        assertThat(browser.page().locator("main")).not().containsText(STRANGE);
    }

    private Locator rowOf(String list, String text) {
        return region(list).locator("tbody tr", new Locator.LocatorOptions().setHasText(text));
    }

    private Locator region(String list) {
        return browser.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(list).setExact(true));
    }
}
