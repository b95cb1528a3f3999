package dk.kantinekort.receipt;

import dk.kantinekort.deposit.DepositState;
import dk.kantinekort.deposit.DepositStates;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.refund.RefundRecords;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Receipts as PDF, for whoever may use the account that was paid onto. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Receipts {

    @Inject
    private DepositStates deposits;

    @Inject
    private Payments payments;

    @Inject
    private RefundRecords refunds;

    @Inject
    private PayeeSettings settings;

    /**
     * The receipt as a PDF that a screen reader can read.
     *
     * @param language {@code da} or {@code en}
     * @throws NotFoundException when there is no such deposit, the person may not use its account, or it has not been paid
     */
    public byte[] requirePdf(long personId, String paymentPublicId, String language) {
        DepositState state = deposits.require(personId, paymentPublicId);
        if (state.status() != PaymentStatus.COMPLETED) {
            throw new NotFoundException("receipt");
        }
        Payment payment = payments.findByPublicId(paymentPublicId).orElseThrow();
        Receipt receipt = of(payment, state.accountName(), refunds.paidBack(payment.id()));
        return new ReceiptDocument(receipt, settings.payee(), Wording.in(language)).pdf();
    }

    static Receipt of(Payment payment, String accountName, Money paidBack) {
        return new Receipt(
                payment.reference(),
                payment.life().settledAt().orElseThrow(),
                accountName,
                payment.amount(),
                payment.provider(),
                paidBack);
    }
}
