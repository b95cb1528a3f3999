package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The days that are paid and not had, of a plan that refunds (rule 25): their share of each period is put on the account. */
@ApplicationScoped
public class PayBack {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionBooking booking;

    /** What would be paid back to whoever leaves on that day, which itself is had. */
    Money of(Subscription subscription, LocalDate today) {
        return subscriptions.listPaidBeyond(subscription, today).stream()
                .map(charge -> charge.shareAfter(today))
                .reduce(Money.ZERO, Money::plus);
    }

    /** @param actor who leaves */
    void pay(Subscription subscription, LocalDate today, String actor) {
        subscriptions.listPaidBeyond(subscription, today).forEach(charge -> {
            Money back = charge.refundAfter(today);
            if (back.isPositive()) {
                booking.bookBack(subscription, charge, back, actor);
            }
        });
    }
}
