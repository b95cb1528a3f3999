package dk.kantinekort.deposit;

import dk.kantinekort.shared.money.Money;

/**
 * A deposit stands in the books. Fired once for a deposit, within the transaction that books it.
 *
 * @param email where the payer wants the receipt
 * @param reference the payment's number, which the payer sees
 * @param language the payer's, {@code da} or {@code en}
 */
public record DepositBooked(
        long depositId,
        long paymentId,
        long payerId,
        long accountId,
        String email,
        Money amount,
        String reference,
        String language) {

    static DepositBooked of(Deposit deposit, Money amount, String reference, String language) {
        return new DepositBooked(
                deposit.id(),
                deposit.paymentId(),
                deposit.payerId(),
                deposit.accountId(),
                deposit.email(),
                amount,
                reference,
                language);
    }
}
