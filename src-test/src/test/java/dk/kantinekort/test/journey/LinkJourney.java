package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;

/**
 * [Tilføj konto] and [Godkend Tilknytninger], with the guide open beside: asked for without the card number, approved by the owner
 * in another browser, given up, opened by the card number, ended by the owner while a page is open, and ended by support.
 */
final class LinkJourney {

    private static final String OWNER = "Noah Ærø Sand";
    private static final String OWNERS_CPR = "7012134067";
    private static final String OWNERS_CARD = "ME3003";

    private final String name;
    private final Browser guardiansBrowser;
    private final Browser ownersBrowser;
    private final Payer guardian;
    private final Payer owner;

    LinkJourney(String url, String name, Browser guardiansBrowser, Browser ownersBrowser) {
        this.name = name;
        this.guardiansBrowser = guardiansBrowser;
        this.ownersBrowser = ownersBrowser;
        this.guardian = new Payer(url, guardiansBrowser.page());
        this.owner = new Payer(url, ownersBrowser.page());
    }

    void asksWithoutTheCardNumber() {
        guardian.logIn(name);
        guardian.link("Tilføj konto").click();
        guardian.heading("Tilføj konto");
        guardian.button("Næste").click();
        assertThat(guardian.page().locator(".error-summary")).isFocused();
        guardiansBrowser.examine("tilfoej-fejl");
        fillIn("xx99");
        assertThat(guardian.page().getByLabel("Kortnummer")).hasValue("XX99");
        guardian.button("Næste").click();
        guardian.says("Vi har modtaget din anmodning");
        guardian.says("Afventer Godkendelse");
        assertThat(guardian.page().locator("main")).not().containsText(OWNER);
        guardian.page().locator(".switcher summary").click();
        assertThat(guardian.page().locator(".switcher")).containsText("Afventer Godkendelse");
        guardiansBrowser.examine("afventer-godkendelse");
        guardian.go("/konto/tilknytninger");
        guardiansBrowser.examine("tilknytninger-afventer");
    }

    void ownerApproves() {
        owner.logIn(OWNER);
        owner.link("Godkend Tilknytninger (1)").click();
        owner.heading("Godkend Tilknytninger");
        owner.says(name);
        ownersBrowser.examine("tilknytninger-anmodning");
        owner.button("Godkend").click();
        owner.says("Tilknytningen er godkendt");
        ownersBrowser.examine("tilknytninger-godkendt");
    }

    void guardianGivesItUp() {
        guardian.go("/konto/tilknytninger");
        guardian.says(OWNER);
        guardiansBrowser.examine("tilknytninger-min-adgang");
        guardian.page()
                .locator(".link-row", new Page.LocatorOptions().setHasText(OWNER))
                .getByText("Slet")
                .click();
        guardian.says("Du mister adgangen");
        guardiansBrowser.examine("tilknytninger-opgiv");
        guardian.button("Slet").click();
        guardian.says("Tilknytningen er slettet");
    }

    void opensByTheCardNumber() {
        typesTheCardNumber();
        guardian.says("Kontoen er tilføjet");
        guardian.says(OWNER);
        guardiansBrowser.examine("konto-tilfoejet");
    }

    private void typesTheCardNumber() {
        guardian.go("/konto/tilfoej");
        fillIn(OWNERS_CARD.toLowerCase(Locale.ROOT));
        guardian.button("Næste").click();
    }

    void guardianIsRemovedWithAPageOpen() {
        guardian.page()
                .locator(".person", new Page.LocatorOptions().setHasText(OWNER))
                .getByText("Brugeroplysninger")
                .click();
        guardian.heading("Brugeroplysninger");
        owner.go("/konto/tilknytninger");
        owner.button("Slet").click();
        owner.says("Vil du slette tilknytningen?");
        ownersBrowser.examine("tilknytninger-slet");
        owner.button("Slet").click();
        owner.says("Tilknytningen er slettet");
        guardian.button("Spær kort").click();
        guardian.heading("Siden findes ikke");
    }

    void theCardOpensItNoMore() {
        typesTheCardNumber();
        guardian.says("Vi har modtaget din anmodning");
        assertThat(guardian.page().locator("main")).not().containsText(OWNER);
        owner.go("/konto/tilknytninger");
        owner.button("Godkend").click();
        owner.says("Tilknytningen er godkendt");
    }

    private void fillIn(String card) {
        guardian.page().getByLabel("CPR-nummer").fill(OWNERS_CPR);
        guardian.page().getByLabel("Kortnummer").fill(card);
    }

    void supportEndsIt() {
        owner.logInAsStaff("Birthe Sommer");
        owner.go("/admin/tilknytninger");
        owner.page().getByLabel("Kortnummer").fill(OWNERS_CARD);
        owner.button("Søg").click();
        owner.says(name);
        ownersBrowser.examine("admin-tilknytninger");
        owner.button("Nulstil forsøg").click();
        owner.says("Forsøgene er nulstillet");
        owner.button("Slet").click();
        owner.page().getByLabel("Begrundelse").fill("Forældremyndigheden er ændret");
        ownersBrowser.examine("admin-tilknytninger-slet");
        owner.button("Slet").click();
        owner.says("Ingen andre end ejeren");
        guardian.go("/");
        assertThat(guardian.page().locator("main")).not().containsText(OWNER);
    }
}
