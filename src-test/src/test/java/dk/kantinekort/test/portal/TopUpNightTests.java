package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.topup.AgreementState;
import dk.kantinekort.topup.NightlyTopUps;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The nightly check: tops up without a purchase, and ends what should have ended (rules 5, 12 and 14). */
interface TopUpNightTests extends InPortal {

    String LONG_FROM_NOW = "cast('2199-01-01 00:00:00' as timestamp)";

    @Test
    default void the_night_tops_up_whoever_wants_that_also_without_a_purchase() throws Exception {
        Enrolled wants = Enrolled.citizen(this, 1_000);
        wants.enrol(wants.form(100, true), TestCard.ACCEPTED);
        Enrolled wantsNot = Enrolled.with(this, 1_000, 100);

        sandbox().advanceTo(BusinessTime.next(LocalTime.of(3, 0), sandbox().now()));

        wants.becomes(11_000);
        assertThat(wantsNot.balanceOere()).isEqualTo(1_000);
        assertThat(wantsNot.countTries()).isZero();
    }

    @Test
    default void the_same_night_at_once_and_again_tops_up_once() throws Exception {
        Enrolled citizen = alsoWithoutPurchase(1_000);

        AtOnce.run(2, this::night);
        citizen.becomes(11_000);
        night();

        citizen.becomes(11_000);
        assertThat(citizen.countTries()).isOne();
    }

    @Test
    default void who_has_enough_or_has_to_wait_is_not_even_looked_at() throws Exception {
        Enrolled enough = alsoWithoutPurchase(5_000);
        Enrolled rests = alsoWithoutPurchase(1_000);
        rests.write("update topup_agreement set not_before = " + LONG_FROM_NOW + " where person_id = ?");
        Enrolled backsOff = alsoWithoutPurchase(1_000);
        backsOff.write("update topup_agreement set backs_off_until = " + LONG_FROM_NOW + " where person_id = ?");
        Enrolled suspended = alsoWithoutPurchase(1_000);
        suspended.write("update topup_agreement set state = 'SUSPENDED' where person_id = ?");

        night();

        assertThat(enough.countPlanned()).isZero();
        assertThat(rests.countPlanned()).isZero();
        assertThat(backsOff.countPlanned()).isZero();
        assertThat(suspended.countPlanned()).isZero();
    }

    @Test
    default void the_night_is_bound_by_the_same_pauses_as_purchases() throws Exception {
        Enrolled citizen = alsoWithoutPurchase(1_000);
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(10_900);
        citizen.startsTopUp(10_000);

        night();

        citizen.becomes(900);
        assertThat(citizen.countTries()).isOne();
    }

    @Test
    default void an_agreement_whose_link_has_ended_unseen_ends_with_its_card() throws Exception {
        Enrolled child = Enrolled.citizen(this, 4_000);
        Enrolled guardian = unlinked(child);
        Enrolled owner = Enrolled.with(this, 9_000, 100);

        night();

        assertThat(child.find()).isEmpty();
        Eventually.holds(() -> guardian.countKept() == 0);
        Eventually.holds(() -> !MailsUnderTest.to(guardian.email()).isEmpty());
        assertThat(MailsUnderTest.to(guardian.email()).get(0).subject())
                .isEqualTo("Automatisk optankning er annulleret");
        assertThat(owner.view().state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    default void one_that_cannot_be_ended_keeps_no_other_from_its_end_nor_from_money() throws Exception {
        Enrolled spoilt = Enrolled.citizen(this, 4_000);
        Enrolled first = unlinked(spoilt);
        first.write("update topup_agreement set failed_reason = 'SPOILT' where person_id = ?");
        Enrolled child = Enrolled.citizen(this, 4_000);
        unlinked(child);
        Enrolled poor = alsoWithoutPurchase(1_000);

        night();

        assertThat(child.find()).isEmpty();
        poor.becomes(11_000);
        first.write("update topup_agreement set failed_reason = null where person_id = ?");
        assertThat(spoilt.find()).isPresent();
        night();
        assertThat(spoilt.find()).isEmpty();
    }

    private void night() {
        bean(NightlyTopUps.class)
                .handle(new DueTask(0, "topup-night", "accounts", sandbox().now(), 1));
    }

    private Enrolled alsoWithoutPurchase(long openingBalanceOere) {
        Enrolled citizen = Enrolled.citizen(this, openingBalanceOere);
        citizen.enrol(citizen.form(100, true), TestCard.ACCEPTED);
        return citizen;
    }

    /** A guardian with an agreement whose link to the child ends, and nobody hears of it. */
    private Enrolled unlinked(Enrolled child) throws Exception {
        Enrolled guardian = child.guardian();
        guardian.enrol(guardian.form(100, false), TestCard.ACCEPTED);
        guardian.write("update link set status = 'ENDED', standing_for = null where person_id = ?");
        return guardian;
    }
}
