package dk.kantinekort.payment;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.provider.StoredCharge;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Counts the sendings of charges of stored cards, each in a transaction of its own that ends before the call begins. */
@Stateless
public class ChargeSendings {

    @Inject
    private Payments payments;

    @Inject
    private StoredChargeOrders orders;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /**
     * Counts that the charge is about to be sent. Asked by whoever has a line to its provider already, so that what no line was free
     * for is not counted.
     *
     * @return what to send; empty when it is not to be sent, or its card may not be charged for it
     */
    public Optional<StoredCharge> begin(String reference) {
        Payment payment = payments.lock(reference);
        Instant now = clock.instant();
        Optional<StoredCharge> order = payment.isToBeSent(now) ? orders.find(payment) : Optional.empty();
        order.ifPresent(sent -> count(payment, now));
        return order;
    }

    /** What came of the first sending is asked for by plan, however late that was. */
    private void count(Payment payment, Instant now) {
        if (payment.sendings().count(now)) {
            due.plan(PaymentQueries.KIND, payment.reference(), AskAgain.first(now));
        }
    }
}
