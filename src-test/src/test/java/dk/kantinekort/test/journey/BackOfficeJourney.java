package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Members of staff at their work, each in the rooms of their role. */
final class BackOfficeJourney {

    private final Browser browser;
    private final Payer staff;
    private final Page page;

    BackOfficeJourney(String url, Browser browser) {
        this.browser = browser;
        this.staff = new Payer(url, browser.page());
        this.page = browser.page();
    }

    void loadsList() {
        staff.logInAsStaff("Peter Kjær");
        browser.examine("administration");
        staff.go("/admin/import");
        staff.heading("Indlæs liste");
        browser.examine("indlaes");
        look("CPR-nummer;Navn;Enhed;Kortnummer\n6101770001;Åse Fejl;ingensteds;JOURNEY1\n");
        staff.says("Enhedens kode kendes ikke.");
        browser.examine("indlaes-fejl");
        staff.button("Vælg en anden liste").click();
        look("CPR-nummer;Navn;Enhed;Kortnummer\n6101770001;Åse Rejse;soendervang;JOURNEY1\n");
        staff.says("rejse.csv kan indlæses");
        browser.examine("indlaes-klar");
    }

    private void look(String list) {
        page.getByLabel("Liste (CSV-fil)")
                .setInputFiles(new FilePayload("rejse.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        staff.button("Kontrollér listen").click();
    }

    /** A payment that a citizen asks about by its number. */
    void looksUpPayment(String number) {
        staff.logInAsStaff("Hans Okholm");
        staff.go("/admin/betalinger");
        staff.heading("Betalinger");
        browser.examine("betalinger");
        find("FINDESIKKE12");
        staff.says("Der er ingen betaling med nummeret FINDESIKKE12");
        find(number);
        staff.says("Betalt");
        assertThat(page.locator("main h2").first()).containsText(number);
        browser.examine("betaling-slaaet-op");
    }

    private void find(String number) {
        page.getByLabel("Betalingens nummer").fill(number);
        staff.button("Find").click();
    }
}
