package dk.kantinekort.subscription;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.Period;
import dk.kantinekort.subscription.plan.PeriodCharge;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A subscription as its account's users see it.
 *
 * @param id public id
 * @param paidUntil the last day that is paid; empty before the first payment
 * @param next what is charged next by plan; empty when nothing is, or when it is not settled yet how the last charge went
 * @param owed what was declined and waits to be paid; empty when nothing does
 * @param reason why it was declined
 * @param tryOn when it is tried again; empty when it is not
 * @param window where the viewer's own payment that is under way is made; empty when there is none
 * @param card brand and last digits of the card that is charged; empty while none is stored
 * @param lastDay the last day it is good for when it is left now, or was left; empty when nothing is paid any more
 * @param back what whoever leaves it today gets back; empty when the plan refunds nothing, or it cannot be left
 */
public record StandingSubscription(
        String id,
        SubscriptionState state,
        Stands stands,
        Optional<LocalDate> paidUntil,
        Optional<PeriodCharge> next,
        Optional<Owed> owed,
        Optional<DeclineReason> reason,
        Optional<LocalDate> tryOn,
        Optional<URI> window,
        String card,
        Optional<LocalDate> lastDay,
        Optional<Money> back) {

    /** In which of the ways that its account's users tell apart. */
    public enum Stands {
        /** The first payment is under way. */
        ENROLLING,
        ACTIVE,
        /** A later payment is under way, or nobody knows yet how it went. */
        UNDER_WAY,
        /** Declined, and tried again. */
        OWED,
        PAUSED,
        /** The citizen has left it [Frameld]. */
        LEAVING,
        /** The plan ends. */
        RUNNING_OUT,
        OVER
    }

    /**
     * What was declined.
     *
     * @param period the days that it pays for
     * @param then what is charged after it; empty when the plan has no more
     */
    public record Owed(Money amount, Period period, Optional<PeriodCharge> then) {}

    /** Whether it can be left [Frameld]. */
    public boolean canBeLeft() {
        return stands == Stands.ENROLLING
                || stands == Stands.ACTIVE
                || stands == Stands.OWED
                || stands == Stands.PAUSED
                || stands == Stands.UNDER_WAY
                || back.isPresent();
    }

    /** Whether it goes on without anybody doing something. */
    public boolean isSound() {
        return stands == Stands.ACTIVE || stands == Stands.RUNNING_OUT;
    }

    /** Whether its card is charged by plan, so that another can take its place [Skift betalingskort]. */
    public boolean canChangeCard() {
        return stands == Stands.ACTIVE || stands == Stands.OWED;
    }
}
