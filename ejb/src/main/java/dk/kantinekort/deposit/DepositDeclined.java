package dk.kantinekort.deposit;

import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.shared.money.Money;

/**
 * A deposit has come to nothing: no money was taken. Fired once for a deposit, within the transaction that records it.
 *
 * @param email where the payer wanted the receipt
 * @param reference the payment's number, which the payer sees
 * @param waited whether the payer was left waiting meanwhile, since nobody knew
 */
public record DepositDeclined(
        long paymentId, long accountId, String email, Money amount, String reference, boolean waited) {

    static DepositDeclined of(Deposit deposit, PaymentDeclined payment) {
        return new DepositDeclined(
                payment.paymentId(),
                deposit.accountId(),
                deposit.email(),
                payment.amount(),
                payment.reference(),
                payment.waited());
    }
}
