package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.payment.stored.StoredCharges;
import dk.kantinekort.topup.AgreementState;
import dk.kantinekort.topup.Enrolments;
import dk.kantinekort.topup.Finding;
import dk.kantinekort.topup.TopUps;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a charge and of its card at the provider, when either ends. */
interface TopUpCardTests extends InPortal {

    @Test
    default void a_charge_declined_before_the_provider_named_it_is_not_sent_again() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.moveCardsTo(ProviderUnderTest.NAME);
        ProviderUnderTest provider = bean(ProviderUnderTest.class);
        provider.sayOfCharges(citizen.token(), ProviderReport.without(Outcome.declined(DeclineReason.NO_COVER)));
        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.fails();

        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(2)));

        assertThat(provider.charges(citizen.token())).hasSize(1);
    }

    @Test
    default void a_charge_under_way_is_asked_about_by_a_card_that_was_replaced_meanwhile() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.treatCard("LOST_ANSWER");
        assertThat(citizen.startsTopUp(100)).isTrue();
        Eventually.holds(() -> citizen.view().underWay());
        String payment = citizen.read("select p.reference from payment p join topup_agreement a on a.payment_id = p.id"
                        + " where a.person_id = ?")
                .orElseThrow();
        Eventually.holds(() ->
                bean(Payments.class).findByReference(payment).orElseThrow().status() == PaymentStatus.UNKNOWN);

        citizen.changeCard(TestCard.ACCEPTED);

        assertThat(bean(StoredCharges.class)
                        .find(bean(Payments.class).findByReference(payment).orElseThrow()))
                .isPresent();
        sandbox().advanceTo(sandbox().now().plusSeconds(61));
        citizen.becomes(13_900);
        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(1)));
        Eventually.holds(() -> citizen.countKept() == 1);
    }

    @Test
    default void a_charge_that_was_never_sent_is_made_of_the_card_that_takes_the_place() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        String token = citizen.token();
        citizen.moveCardsTo(UnsentChargeTests.OUT_OF_USE);
        assertThat(citizen.startsTopUp(100)).isTrue();
        Eventually.holds(() -> citizen.view().underWay());

        citizen.changeCard(TestCard.ACCEPTED);

        citizen.becomes(13_900);
        assertThat(citizen.countTries()).isEqualTo(2);
        assertThat(citizen.view().findings()).isEmpty();
        SubscriptionRows.giveBack(token);
        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(1)));
        Eventually.holds(() -> citizen.countKept() == 1);
    }

    @Test
    default void a_provider_that_will_not_forget_a_card_is_a_fault_for_staff_to_see() throws Exception {
        Enrolled citizen = Enrolled.with(this, 9_000, 100);
        citizen.moveCardsTo(ProviderUnderTest.NAME);
        String token = citizen.token();
        ProviderUnderTest provider = bean(ProviderUnderTest.class);
        provider.sayOfRevocations(token, Outcome.declined(DeclineReason.TECHNICAL));

        bean(Enrolments.class).cancel(citizen.personId(), citizen.account().publicId());

        Eventually.holds(() -> citizen.count(
                        "select count(*) from due_item i join stored_payment_card c"
                                + " on c.public_id = i.subject where i.kind = 'card-forget' and i.faults = 1 and c.owner_id = ?")
                == 1);
        provider.sayOfRevocations(token, Outcome.DONE);
        sandbox().advanceTo(sandbox().now().plus(Duration.ofHours(1)));
        Eventually.holds(() -> citizen.countKept() == 0);
    }

    @Test
    default void a_card_that_has_ended_unseen_suspends_the_agreement() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.write("update stored_payment_card set state = 'REVOKED' where owner_id = ?");

        assertThat(bean(TopUps.class).reserve(citizen.account().id())).isEmpty();

        assertThat(citizen.view().state()).isEqualTo(AgreementState.SUSPENDED);
        assertThat(citizen.view().findings()).containsExactly(Finding.CARD_REPLACED);
    }

    @Test
    default void a_top_up_is_by_the_terms_that_the_card_was_stored_by() throws Exception {
        Enrolled citizen = Enrolled.with(this, 4_000, 100);
        citizen.write("update stored_payment_card set terms_version = 7 where owner_id = ?");

        assertThat(citizen.startsTopUp(100)).isTrue();
        citizen.becomes(13_900);

        assertThat(citizen.count("select terms_version from deposit where payer_id = ?"))
                .isEqualTo(7);
    }
}
