package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.StoredChargeOrders;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Charges stored cards: reserved in a transaction of the feature, sent between transactions, and recorded in another. What came
 * of it is told by {@code PaymentCompleted} and {@code PaymentDeclined}, as of any payment, now or when the provider answers.
 */
@ApplicationScoped
public class StoredCharges implements StoredChargeOrders {

    @Inject
    private ChargeRows rows;

    @Inject
    private Payments payments;

    @Inject
    private PaymentQueries queries;

    @Inject
    private DueWork due;

    /**
     * Reserves the charge, in the transaction of the use case. The same thing again is the same charge, never a second one.
     *
     * @throws RefusedException {@code STORED_CARD_ENDED}, or {@code CHARGE_UNDER_WAY} when there is another one in its lane
     * @throws dk.kantinekort.shared.database.CollisionException when another one came into the lane at the same moment
     */
    public Payment reserve(ChargeOrder order) {
        return rows.reserve(order);
    }

    /** Whether a charge holds that lane. */
    public boolean isUnderWay(String lane) {
        return rows.isUnderWay(lane);
    }

    /** The card that the payment charges; empty when it is no charge of a stored card. */
    public Optional<StoredPaymentCard> findCard(long paymentId) {
        return rows.findCard(paymentId);
    }

    @Override
    public Optional<StoredCharge> find(Payment payment) {
        return rows.find(payment);
    }

    @Override
    public boolean isCardOver(Payment payment) {
        return rows.findCard(payment.id()).filter(card -> card.state().isOver()).isPresent();
    }

    /**
     * Sends a reserved charge and records the answer. One that is sent already is asked about. With all lines to the provider taken
     * it stays reserved, and is sent by plan; what was never sent is declined when its card is over. Must not be called within a
     * transaction.
     *
     * @return the payment as it then stands
     */
    public Payment send(Payment reserved) {
        return queries.ask(reserved.reference());
    }

    /**
     * The same as work that fell due.
     *
     * @throws dk.kantinekort.due.LeaseLostException when somebody else has the work by then, who sends the same charge; what the
     *     provider has answered is recorded all the same
     */
    public Payment send(Payment reserved, DueTask claim) {
        return queries.ask(reserved.reference(), () -> due.confirm(claim));
    }

    /**
     * The same for a charge that was sent, with its answer.
     *
     * @throws dk.kantinekort.due.LeaseLostException as above
     */
    public Payment answered(long paymentId, ProviderReport answer, DueTask claim) {
        Payment payment = payments.find(paymentId).orElseThrow();
        return queries.tell(payment, answer, () -> due.confirm(claim));
    }
}
