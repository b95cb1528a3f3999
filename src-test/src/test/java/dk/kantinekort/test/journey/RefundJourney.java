package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;

/** Money goes back to the card that it came from: in part by one member of finance staff, and much of it by two. */
final class RefundJourney {

    private final Browser browser;
    private final Payer staff;

    RefundJourney(String url, Browser browser) {
        this.browser = browser;
        this.staff = new Payer(url, browser.page());
    }

    /** Seen once more before it is sent. */
    void inPart(String payment) {
        staff.logInAsStaff("Hans Okholm");
        ask(payment, "600,01", " ");
        assertThat(browser.page().locator(".error-summary")).isFocused();
        staff.says("Der er højst 600,00\u00a0kr. tilbage af betalingen");
        browser.examineAtBothWidths("tilbagebetaling-fejl");
        fillIn("150,25", "Indbetalt på den forkerte konto");
        staff.says("Kontrollér tilbagebetalingen");
        staff.says("Det kan ikke fortrydes");
        browser.examineAtBothWidths("tilbagebetaling-kontrol");
        staff.button("Tilbagebetal").click();
        staff.says("Tilbagebetalt");
        staff.says("Højst 449,75\u00a0kr.");
        browser.examineAtBothWidths("tilbagebetalt");
    }

    /** Above the limit it is sent by the second person's yes. */
    void whole(String payment) {
        ask(payment, "620", "Eleven er flyttet fra kommunen");
        staff.says("en anden medarbejder skal godkende det");
        staff.button("Send til godkendelse").click();
        staff.says("Du har selv ønsket tilbagebetalingen");
        assertThat(staff.button("Godkend tilbagebetaling")).hasCount(0);
        staff.logInAsStaff("Inge Toft");
        staff.go("/admin/betalinger");
        browser.page()
                .getByRole(AriaRole.REGION)
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        staff.says("Eleven er flyttet fra kommunen");
        browser.examineAtBothWidths("tilbagebetaling-godkend");
        staff.button("Godkend tilbagebetaling").click();
        staff.says("Hele betalingen er betalt tilbage.");
    }

    private void ask(String payment, String amount, String reason) {
        staff.go("/admin/betalinger?nummer=" + payment);
        fillIn(amount, reason);
    }

    private void fillIn(String amount, String reason) {
        browser.page().getByLabel("Beløb, der betales tilbage").fill(amount);
        browser.page().getByLabel("Hvorfor betales der tilbage?").fill(reason);
        staff.button("Næste").click();
    }

    /** What the citizen sees of it. */
    void readStatement(String citizen) {
        staff.logIn(citizen);
        staff.go("/kontoudskrift");
        staff.says("Tilbagebetaling");
        staff.says("150,25");
        staff.says("620,00");
        browser.examineAtBothWidths("kontoudskrift-tilbagebetaling");
    }
}
