package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.account.Account;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.topup.AgreementState;
import dk.kantinekort.topup.Finding;
import dk.kantinekort.topup.Remedy;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stops automatic top-up, how it is told, and what gets it going again (rules 12 and 13). */
interface TopUpFailureTests extends InPortal {

    @Test
    default void without_cover_it_waits_four_hours_and_one_mail_tells_of_it() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.treatCard("NO_COVER");
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.fails();

        assertThat(citizen.view().state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(citizen.view().findings()).containsExactly(Finding.NO_COVER);
        assertThat(citizen.startsTopUp(100)).isFalse();
        Eventually.holds(() -> !MailsUnderTest.to(citizen.email()).isEmpty());

        citizen.treatCard("ACCEPT");
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(239)));
        assertThat(citizen.startsTopUp(100)).isFalse();
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(1)));
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(13_600);

        assertThat(citizen.view().findings()).isEmpty();
        assertThat(mails(citizen, "Automatisk optankning mislykkedes")).hasSize(1);
        assertThat(mails(citizen, "Automatisk optankning mislykkedes").get(0).plain())
                .contains(
                        "ikke dækning",
                        "tidligst 4 timer efter",
                        "skal der foretages en manuel optankning",
                        "/indbetal/optankning?konto=");
    }

    @Test
    default void two_declines_on_one_day_for_one_reason_are_told_once() throws Exception {
        sandbox()
                .advanceTo(BusinessTime.startOf(
                                BusinessTime.dateOf(sandbox().now()).plusDays(1))
                        .plus(Duration.ofHours(6)));
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.treatCard("NO_COVER");
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.fails();
        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(4)));
        assertThat(citizen.startsTopUp(100)).isTrue();
        Eventually.holds(() -> citizen.countTries() == 2 && !citizen.view().underWay());
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(1)));

        assertThat(mails(citizen, "Automatisk optankning mislykkedes")).hasSize(1);
    }

    @Test
    default void a_card_that_can_never_work_again_suspends_until_a_new_one_works() throws Exception {
        Map<String, Finding> dead = Map.of(
                "EXPIRED", Finding.CARD_EXPIRED, "BLOCKED", Finding.CARD_BLOCKED, "REPLACED", Finding.CARD_REPLACED);
        for (Map.Entry<String, Finding> one : dead.entrySet()) {
            Enrolled citizen = Enrolled.with(this, 4_000, 100);
            citizen.treatCard(one.getKey());
            assertThat(citizen.startsTopUp(100)).isTrue();
            citizen.fails();
            assertThat(citizen.view().state()).isEqualTo(AgreementState.SUSPENDED);
            assertThat(citizen.view().findings()).containsExactly(one.getValue());
            assertThat(citizen.startsTopUp(100)).isFalse();
            Eventually.holds(
                    () -> mails(citizen, "Automatisk optankning er stoppet").size() == 1);

            citizen.changeCard(TestCard.ACCEPTED);

            assertThat(citizen.view().state()).isEqualTo(AgreementState.ACTIVE);
            assertThat(citizen.startsTopUp(100)).isTrue();
            citizen.becomes(13_700);
            Eventually.holds(() -> citizen.countKept() == 1);
        }
    }

    @Test
    default void a_blocked_canteen_card_is_named_with_its_way_out() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.change(Account::block);

        assertThat(citizen.view().findings()).containsExactly(Finding.ACCOUNT_BLOCKED);
        assertThat(Finding.ACCOUNT_BLOCKED.remedy()).isEqualTo(Remedy.ACTIVATE);
    }

    @Test
    default void a_fault_on_the_way_to_the_bank_is_tried_again_soon() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.treatCard("FAULT");
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.fails();
        assertThat(citizen.view().findings()).containsExactly(Finding.FAULT);

        citizen.treatCard("ACCEPT");
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(15)));
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(13_800);
    }

    @Test
    default void a_card_that_expires_is_told_of_30_days_before_and_7_days_before() throws Exception {
        Enrolled citizen = Enrolled.with(this, 9_000, 100);
        expireAfter(citizen, 25);
        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(1)));
        Eventually.holds(() -> mails(citizen, "udløber snart").size() == 1);

        citizen.expireOn(YearMonth.from(BusinessTime.dateOf(sandbox().now())).atEndOfMonth());
        assertThat(citizen.view().findings()).containsExactly(Finding.CARD_EXPIRES);
        expireAfter(citizen, 5);
        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(2)));

        Eventually.holds(() -> mails(citizen, "udløber snart").size() == 2);
        assertThat(mails(citizen, "udløber snart").get(0).plain()).contains("Visa/Dankort 0019");
    }

    private void expireAfter(Enrolled citizen, int days) throws Exception {
        citizen.expireOn(BusinessTime.dateOf(sandbox().now()).plusDays(days));
    }

    private static List<MailUnderTest> mails(Enrolled citizen, String subject) {
        return MailsUnderTest.to(citizen.email()).stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }
}
