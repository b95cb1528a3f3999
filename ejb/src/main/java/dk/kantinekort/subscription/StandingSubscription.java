package dk.kantinekort.subscription;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.PeriodCharge;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A subscription as its account's users see it.
 *
 * @param id public id
 * @param paidUntil the last day that is paid; empty before the first payment
 * @param next what is charged next by plan; empty when nothing is
 * @param owed what was declined and waits to be paid; empty when nothing does
 * @param reason why it was declined
 * @param tryOn when it is tried again; empty when it is not
 * @param window where a payment that is under way is made; empty when none is
 * @param card brand and last digits of the card that is charged; empty while none is stored
 * @param back what whoever leaves it today gets back; empty when the plan refunds nothing, or it cannot be left
 */
public record StandingSubscription(
        String id,
        SubscriptionState state,
        Optional<LocalDate> paidUntil,
        Optional<PeriodCharge> next,
        Optional<Money> owed,
        Optional<DeclineReason> reason,
        Optional<LocalDate> tryOn,
        Optional<URI> window,
        String card,
        Optional<Money> back) {

    /** Whether a payment is begun, and not known to be over. */
    public boolean isBeingPaid() {
        return window.isPresent() || state == SubscriptionState.ENROLLING;
    }

    /** Whether it can be left [Frameld]. */
    public boolean canBeLeft() {
        return state == SubscriptionState.ACTIVE || state == SubscriptionState.PAUSED || back.isPresent();
    }
}
