package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.CardSwapDesk;
import dk.kantinekort.subscription.StandingSubscription.Stands;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.Subscriptions;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever may not use an account any more neither pays for its subscriptions, nor waits for one, nor comes to pay (rule 5). */
interface LostPayerTests extends InPortal {

    @Test
    default void whoever_loses_the_account_pays_no_more_for_it() throws Exception {
        Subscriber child = Subscriber.of(sandbox(), Optional.empty());
        Subscriber guardian = guardianOf(child);
        String reference = guardian.payAt(guardian.enrol(), TestCard.ACCEPTED);

        loses(guardian);

        Eventually.holds(() -> child.standing().state() == SubscriptionState.LEAVING);
        Eventually.holds(() -> !guardian.isCardKept(reference));
    }

    @Test
    default void whoever_loses_the_account_does_not_wait_for_it_either() throws Exception {
        Subscriber full = Subscriber.of(sandbox(), Optional.of(1));
        full.payAt(full.enrol(), TestCard.ACCEPTED);
        Subscriber waiting = full.another();
        Subscriber guardian = guardianOf(waiting);
        bean(SubscribeDesk.class)
                .join(
                        guardian.citizen().personId(),
                        waiting.plan(),
                        waiting.citizen().accountPublicId(),
                        "da");
        assertThat(waiting.offer().waiting()).isPresent();

        loses(guardian);

        Eventually.holds(() -> waiting.offer().waiting().isEmpty());
    }

    @Test
    default void the_window_in_which_they_would_store_their_card_instead_is_closed() throws Exception {
        Subscriber payer = Subscriber.of(sandbox(), Optional.empty());
        String reference = payer.payAt(payer.enrol(), TestCard.ACCEPTED);
        Subscriber guardian = guardianOf(payer);
        URI window = changeCard(guardian);

        loses(guardian);

        Eventually.holds(() -> isDeclined(guardian, window));
        assertThat(payer.standing().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(payer.isCardKept(reference)).isTrue();
    }

    @Test
    default void the_window_in_which_they_would_pay_what_was_declined_is_closed_and_the_payer_is_tried_again()
            throws Exception {
        Subscriber payer = Subscriber.of(sandbox(), Optional.empty());
        String reference = payer.payAt(payer.enrol(), TestCard.ACCEPTED);
        payer.treat(reference, Behaviour.NO_COVER);
        sandbox()
                .advanceTo(BusinessTime.startOf(
                                payer.standing().next().orElseThrow().on())
                        .plus(Duration.ofHours(12)));
        Subscriber guardian = guardianOf(payer);
        URI window = guardian.payNow();

        loses(guardian);

        Eventually.holds(() -> isDeclined(guardian, window));
        assertThat(payer.standing().stands()).isEqualTo(Stands.OWED);
        assertThat(payer.standing().tryOn()).isPresent();
        assertThat(payerOf(payer)).isEqualTo(payer.citizen().personId());
    }

    @Test
    default void a_card_that_comes_from_them_all_the_same_takes_nobodys_place() throws Exception {
        Subscriber payer = Subscriber.of(sandbox(), Optional.empty());
        String kept = payer.payAt(payer.enrol(), TestCard.ACCEPTED);
        Subscriber guardian = guardianOf(payer);
        URI window = changeCard(guardian);
        endLink(guardian);

        String reference = guardian.payAt(window, TestCard.ACCEPTED);

        Eventually.holds(() -> !guardian.isCardKept(reference));
        assertThat(payer.isCardKept(kept)).isTrue();
        assertThat(payerOf(payer)).isEqualTo(payer.citizen().personId());
    }

    @Test
    default void an_enrolment_of_theirs_that_is_paid_all_the_same_is_left_at_once() throws Exception {
        Subscriber child = Subscriber.of(sandbox(), Optional.empty());
        Subscriber guardian = guardianOf(child);
        URI window = guardian.enrol();
        endLink(guardian);

        guardian.payAt(window, TestCard.ACCEPTED);

        Eventually.holds(() -> child.standing().state() == SubscriptionState.LEAVING);
    }

    private URI changeCard(Subscriber guardian) {
        return bean(CardSwapDesk.class)
                .change(guardian.citizen().personId(), guardian.standing().id(), true, "Abonnement: Skolemad", "da");
    }

    private boolean isDeclined(Subscriber guardian, URI window) {
        return guardian.citizen().status(guardian.citizen().reference(window)) == PaymentStatus.DECLINED;
    }

    private long payerOf(Subscriber subscriber) {
        return bean(Subscriptions.class)
                .find(subscriber.standing().id())
                .orElseThrow()
                .payerId();
    }

    /** Somebody else who may use the account. */
    private Subscriber guardianOf(Subscriber child) throws Exception {
        Depositor own = child.citizen();
        long guardian = Depositor.with(sandbox(), 0).personId();
        InTransaction.call(() -> {
            bean(AccountAccess.class).grant(guardian, own.accountId());
            return null;
        });
        return new Subscriber(
                new Depositor(guardian, own.accountId(), own.accountPublicId(), own.ledgerAccountId()),
                child.plan(),
                child.email());
    }

    private void loses(Subscriber guardian) throws Exception {
        InTransaction.call(() -> {
            bean(AccountAccess.class)
                    .revoke(guardian.citizen().personId(), guardian.citizen().accountId());
            return null;
        });
    }

    /** Without anybody being told, as when it ends at the same moment. */
    private void endLink(Subscriber guardian) throws Exception {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement end = connection.prepareStatement(
                        "update link set status = 'ENDED', standing_for = null where person_id = ? and account_id = ?")) {
            end.setLong(1, guardian.citizen().personId());
            end.setLong(2, guardian.citizen().accountId());
            assertThat(end.executeUpdate()).isEqualTo(1);
        }
    }
}
