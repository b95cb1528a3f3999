package dk.kantinekort.subscription;

import dk.kantinekort.payment.refund.RefundCover;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Of what is paid for a subscription nothing stands on the account, so there is nothing there to pay back from. */
@Stateless
public class SubscriptionCover implements RefundCover {

    @Inject
    private Subscriptions subscriptions;

    @Override
    public Optional<Money> find(long paymentId) {
        return subscriptions.findChargeOf(paymentId).map(charge -> Money.ZERO);
    }
}
