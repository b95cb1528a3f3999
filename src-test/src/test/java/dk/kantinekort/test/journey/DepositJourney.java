package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.test.client.SandboxClient;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A parent's deposits that do not go straight through. Amounts are of the journey's own, so that no two are the same. */
final class DepositJourney {

    private static final String NOT_TAKEN = "Der er ikke trukket penge";

    private static final List<Declined> ALL = List.of(
            new Declined(
                    TestCard.NO_COVER,
                    "Der er ikke dækning på betalingskortet",
                    "Prøv igen, når der er penge på kortets konto"),
            new Declined(
                    TestCard.EXPIRED,
                    "Betalingskortet er udløbet",
                    "Betal med det nye kort, som din bank har sendt dig"),
            new Declined(
                    TestCard.BLOCKED, "Betalingskortet er spærret", "Betal med et betalingskort, der ikke er spærret"),
            new Declined(
                    TestCard.REPLACED,
                    "Betalingskortet er erstattet af et nyt",
                    "fået nyt betalingskort, så betal med det"),
            new Declined(TestCard.DUPLICATE, "Identisk Transaktion", "Vent 10 min. med at overføre"),
            new Declined(TestCard.LIMIT, "Beløbet er over betalingskortets grænse", "Betal et mindre beløb"),
            new Declined(
                    TestCard.NEEDS_CUSTOMER, "Din bank vil have dig til at godkende", "godkend betalingen med MitID"),
            new Declined(TestCard.FAULT, "teknisk fejl hos betalingsudbyderen", "Prøv igen om lidt"));

    private final Browser browser;
    private final SandboxClient sandbox;
    private final Payer payer;

    /** A test card, what is said of it, and what to do about it. */
    private record Declined(TestCard card, String why, String advice) {}

    DepositJourney(String url, Browser browser, SandboxClient sandbox) {
        this.browser = browser;
        this.sandbox = sandbox;
        this.payer = new Payer(url, browser.page());
    }

    void logIn() {
        payer.logIn(new Demo(sandbox.demo()).parent());
    }

    /** Declined for each reason that there is: the same amount may be tried again each time. */
    void declinedForEachReason(int kroner) {
        ALL.forEach(declined -> decline(kroner, declined));
    }

    /** Declined once, with a look at the page. */
    void declined(int kroner) {
        payer.start(kroner);
        payer.pay(ALL.get(0).card().printedNumber());
        payer.heading("Betaling afvist");
        browser.examine("afvist");
    }

    private void decline(int kroner, Declined declined) {
        payer.start(kroner);
        payer.pay(declined.card().printedNumber());
        payer.heading("Betaling afvist");
        payer.says(declined.why());
        payer.says(NOT_TAKEN);
        payer.says(declined.advice());
        payer.link("Prøv igen").click();
        assertThat(payer.amount()).hasValue(Integer.toString(kroner));
    }

    /** The window is left first, which leaves the payment open, and then given up. */
    void abandoned(int kroner) {
        payer.start(kroner);
        page().goBack();
        assertThat(payer.button("Gå til betaling")).isVisible();
        page().reload();
        payer.button("Gå til betaling").click();
        payer.button("Fortryd").click();
        payer.heading("Betaling afvist");
        payer.says("Betalingen blev afbrudt i betalingsvinduet");
        payer.says(NOT_TAKEN);
        browser.examine("afbrudt");
    }

    /** Nobody knows at first; the page tells by itself once the plan has asked again. */
    void lostAnswer(int kroner) {
        payer.start(kroner);
        payer.pay(TestCard.LOST_ANSWER.printedNumber());
        payer.heading("Vi venter på svar");
        payer.says("Betal ikke igen imens; beløbet trækkes aldrig to gange");
        browser.examine("venter");
        untilThePlanHasAsked();
        payer.heading("Betaling gennemført");
    }

    /** A provider that takes half a minute is waited for in the same way. */
    void slowAnswer(int kroner) {
        payer.start(kroner);
        payer.pay(TestCard.SLOW.printedNumber());
        payer.heading("Vi venter på svar");
        untilThePlanHasAsked();
        payer.heading("Betaling gennemført");
    }

    private void untilThePlanHasAsked() {
        sandbox.advanceTo(sandbox.now().plus(Duration.ofSeconds(61)));
    }

    /** The amount just paid is refused on the same account, and is taken on the other child's, with all that was typed. */
    void identicalAndSibling(int kroner) {
        payer.open();
        payer.fillIn(kroner);
        payer.says("Identisk Transaktion");
        payer.says("Vent 10 min. med at overføre.");
        payer.says("Eller overfør et andet beløb; hvis du forsøger at indsætte f.eks 300,- prøv da med 299 eller 301.");
        assertThat(payer.link("Se den anden betaling")).hasAttribute("href", Pattern.compile(".*/betaling/.+"));
        browser.examine("identisk");
        switchAccount();
        assertThat(payer.amount()).hasValue(Integer.toString(kroner));
        assertThat(payer.email()).hasValue("foraelder@example.dk");
        browser.examine("indbetal-skiftet");
        payer.button("Næste").click();
        payer.button("Gå til betaling").click();
        payer.pay(Payer.GOOD_CARD);
        payer.heading("Betaling gennemført");
    }

    void terms() {
        payer.go("/vilkaar");
        payer.heading("Handelsbetingelser og vilkår");
        browser.examine("vilkaar");
    }

    private void switchAccount() {
        page().locator(".switcher summary").click();
        page().locator(".switcher button[aria-current=false]").first().click();
        page().waitForURL(Pattern.compile(".*udkast=.*"));
    }

    private Page page() {
        return browser.page();
    }
}
