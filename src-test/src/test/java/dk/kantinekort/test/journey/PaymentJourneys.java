package dk.kantinekort.test.journey;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a parent pays for, and what goes wrong on the way. */
interface PaymentJourneys extends Journeys {

    @Test
    default void deposits_that_do_not_go_straight_through() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                DepositJourney journey = new DepositJourney(portal().url(), browser, sandbox());
                journey.terms();
                journey.logIn();
                journey.declined(30);
                journey.abandoned(31);
                journey.lostAnswer(width / 10);
                journey.identicalAndSibling(width / 10);
            }
        }
        sandbox().expectCleanBooks();
    }

    @Test
    default void a_declined_payment_says_why_and_what_to_do_for_each_reason() {
        try (Browser browser = new Browser(PHONE)) {
            DepositJourney journey = new DepositJourney(portal().url(), browser, sandbox());
            journey.logIn();
            journey.declinedForEachReason(32);
            journey.slowAnswer(33);
        }
    }

    @Test
    default void deposits_by_mobilepay_on_a_phone_and_at_a_desk() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                new Payer(portal().url(), browser.page())
                        .logIn(new Demo(sandbox().demo()).parent());
                MobilePayJourney journey = new MobilePayJourney(portal().url(), browser);
                journey.paid(40 + width / 100);
                journey.declined(35);
                journey.cancelled(36);
            }
        }
        sandbox().expectCleanBooks();
    }

    @Test
    default void whoever_does_everything_twice_pays_once() {
        try (Browser browser = new Browser(PHONE);
                Browser elsewhere = new Browser(PHONE)) {
            AgainJourney journey = new AgainJourney(portal().url(), browser, sandbox());
            journey.logIn();
            journey.everyButtonTwice(60);
            journey.backAndReload(61);
            journey.sameFormInTwoTabs(62);
            journey.otherAccountInAnotherTab(63);
            journey.backInAnotherBrowser(64, elsewhere);
        }
        sandbox().expectCleanBooks();
    }

    @Test
    default void automatic_top_up_from_enrolment_to_its_end() {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                TopUpJourney journey = new TopUpJourney(portal(), browser);
                journey.enrol();
                journey.toppedUpAtThePurchase();
                journey.failsAndSaysWhatToDo();
                journey.cancels();
                journey.enrolsABlockedCanteenCard();
            }
        }
        sandbox().expectCleanBooks();
    }

    @Test
    default void a_blocked_account_takes_no_deposit() {
        onPhoneAndAtDesk(browser -> new BlockedJourney(portal().url(), browser).travel());
    }

    @Test
    default void a_child_is_subscribed_charged_paid_for_and_unsubscribed() {
        onPhoneAndAtDesk(browser -> new SubscriptionJourney(portal(), browser).travel());
        sandbox().expectCleanBooks();
    }
}
