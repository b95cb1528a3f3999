package dk.kantinekort.topup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final long CARD = 7;
    private static final Money SUM = Money.ofKroner(100);

    private final TopUpSettings settings = new TopUpSettings(50, 500, 3, 60, 240, 15);
    private final Agreement agreement = new Agreement(
            1,
            2,
            new AgreementTerms(SUM, Money.ofKroner(50), false),
            new AgreementForm("a", "100", "50", false, " anna@eksempel.dk ", true, "t", "da"),
            NOON);

    private Agreement active() {
        agreement.storing(CARD);
        agreement.stored(CARD);
        return agreement;
    }

    @Test
    void begins_nothing_before_its_card_is_stored() {
        assertThat(agreement.mayBegin(NOON)).isFalse();
        assertThat(active().mayBegin(NOON)).isTrue();
        assertThat(agreement.email()).isEqualTo("anna@eksempel.dk");
    }

    @Test
    void a_window_left_without_a_card_ends_what_was_never_entered_into_and_nothing_else() {
        active().storing(CARD + 1);
        agreement.notStored(NOON);
        assertThat(agreement.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(agreement.card()).contains(CARD);
    }

    @Test
    void of_two_charges_the_second_waits_for_the_first_and_then_for_its_time() {
        active().charging(11);
        assertThat(agreement.mayBegin(NOON)).isFalse();
        agreement.done(11, SUM, LATER, NOON);
        assertThat(agreement.mayBegin(LATER.minusMillis(1))).isFalse();
        assertThat(agreement.mayBegin(LATER)).isTrue();
    }

    @Test
    void a_charge_given_up_that_succeeds_late_leaves_the_one_under_way_alone() {
        active().charging(11);
        agreement.failed(11, DeclineReason.TECHNICAL, true, settings, NOON);
        agreement.charging(12);
        agreement.done(11, SUM, NOON, NOON);
        assertThat(agreement.progress().payment()).contains(12L);
        assertThat(agreement.mayBegin(LATER)).isFalse();
    }

    @Test
    void a_new_card_is_topped_up_by_no_more_often_than_the_old_one() {
        active().done(11, SUM, LATER, NOON);
        agreement.storing(CARD + 1);
        agreement.stored(CARD + 1);
        assertThat(agreement.mayBegin(LATER.minusMillis(1))).isFalse();
    }

    @Test
    void what_the_dead_card_paid_after_all_does_not_hide_why_it_stopped() {
        active().failed(11, DeclineReason.BLOCKED, true, settings, NOON);
        agreement.done(11, SUM, LATER, NOON);
        assertThat(agreement.state()).isEqualTo(AgreementState.SUSPENDED);
        assertThat(agreement.progress().failedReason()).contains(DeclineReason.BLOCKED);
    }

    @ParameterizedTest
    @EnumSource(DeclineReason.class)
    void each_reason_suspends_or_makes_it_wait(DeclineReason reason) {
        boolean lasting = EnumSet.of(DeclineReason.EXPIRED, DeclineReason.BLOCKED, DeclineReason.UNUSABLE)
                .contains(reason);
        boolean fault =
                EnumSet.of(DeclineReason.TECHNICAL, DeclineReason.ABANDONED).contains(reason);
        active().failed(11, reason, true, settings, NOON);

        assertThat(agreement.state()).isEqualTo(lasting ? AgreementState.SUSPENDED : AgreementState.ACTIVE);
        Duration pause = Duration.ofMinutes(fault ? 15 : 240);
        assertThat(agreement.mayBegin(NOON.plus(pause).minusMillis(1))).isFalse();
        assertThat(agreement.mayBegin(NOON.plus(pause))).isEqualTo(!lasting);
    }

    @Test
    void what_fails_on_the_way_time_after_time_is_left_for_a_day() {
        active();
        for (int times = 1; times <= 4; times++) {
            agreement.failed(times, DeclineReason.TECHNICAL, true, settings, NOON);
        }
        assertThat(agreement.mayBegin(LATER)).isTrue();
        agreement.failed(5, DeclineReason.TECHNICAL, true, settings, NOON);
        assertThat(agreement.mayBegin(NOON.plus(Duration.ofDays(1)).minusMillis(1)))
                .isFalse();
        assertThat(agreement.mayBegin(NOON.plus(Duration.ofDays(1)))).isTrue();
        agreement.failed(6, DeclineReason.NO_COVER, true, settings, NOON);
        assertThat(agreement.progress().faults()).isZero();
    }

    @Test
    void a_charge_of_the_card_before_does_not_suspend_the_new_one() {
        active().failed(11, DeclineReason.EXPIRED, false, settings, NOON);
        assertThat(agreement.mayBegin(NOON)).isTrue();
        assertThat(agreement.progress().failedAt()).isEmpty();
    }

    @Test
    void a_new_card_takes_the_place_of_the_old_one_and_the_failure_with_it() {
        active().failed(11, DeclineReason.EXPIRED, true, settings, NOON);
        agreement.storing(CARD + 1);
        assertThat(agreement.stored(CARD + 1)).contains(CARD);
        assertThat(agreement.mayBegin(NOON)).isTrue();
        assertThat(agreement.progress().failedReason()).isEmpty();
    }

    @Test
    void ended_it_stays_ended() {
        active().storing(CARD + 1);
        agreement.end(NOON);
        assertThat(agreement.nextCard()).isEmpty();
        agreement.stored(CARD + 1);
        assertThat(agreement.state()).isEqualTo(AgreementState.CANCELLED);
        assertThat(agreement.mayBegin(NOON)).isFalse();
    }
}
