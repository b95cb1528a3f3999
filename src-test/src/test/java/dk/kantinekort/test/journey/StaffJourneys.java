package dk.kantinekort.test.journey;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What staff do, and what parents see of it. */
interface StaffJourneys extends Journeys {

    @Test
    default void the_back_office_on_a_phone_and_at_a_desk() {
        onPhoneAndAtDesk(browser -> new BackOfficeJourney(portal().url(), browser).loadsList());
    }

    @Test
    default void finance_staff_reconcile_explain_and_pay_back() {
        try (Browser browser = new Browser(DESK)) {
            Payer parent = new Payer(portal().url(), browser.page());
            parent.logIn(new Demo(sandbox().demo()).parent());
            FinanceJourney desk = new FinanceJourney(portal().url(), browser, sandbox());
            LocalDate date = desk.today();
            String unsettled = parent.paid(91);
            String differing = parent.paid(92);
            desk.pass(date.plusDays(1), 1);
            desk.loadsFile(date, differing);
            parent.logIn(new Demo(sandbox().demo()).parent());
            String inPart = parent.paid(600);
            String whole = parent.paid(620);
            desk.pass(date.plusDays(7), 6);
            RefundJourney refunds = new RefundJourney(portal().url(), browser);
            refunds.inPart(inPart);
            desk.findsDifferences(unsettled, differing, whole);
            desk.explains("Betalt i en anden kommunes portal; udbyderen trækker det tilbage");
            refunds.whole(whole);
            refunds.readStatement(new Demo(sandbox().demo()).parent());
        }
        sandbox().expectCleanBooks();
    }

    @Test
    default void money_that_is_missing_is_written_about_looked_up_and_answered() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width);
                    Browser office = new Browser(width)) {
                Payer parent = new Payer(portal().url(), browser.page());
                parent.logIn(new Demo(sandbox().demo()).parent());
                SupportJourney journey = new SupportJourney(portal().url());
                String number = journey.writeToSupport(browser);
                journey.answer(office, number);
                journey.readAnswer(browser);
                parent.start(70 + width / 100);
                parent.pay(Payer.GOOD_CARD);
                parent.heading("Betaling gennemført");
                new BackOfficeJourney(portal().url(), office).looksUpPayment(parent.number());
            }
        }
    }
}
