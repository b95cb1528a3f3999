package dk.kantinekort.deposit;

import dk.kantinekort.payment.provider.PaymentMethod;

/**
 * What the citizen has filled in.
 *
 * @param account public id of the account to pay onto
 * @param email for the receipt, as typed
 * @param amount as typed
 * @param token made with the form: sent twice, it is one deposit
 * @param language {@code da} or {@code en}
 */
public record DepositForm(
        String account,
        String email,
        String amount,
        boolean termsAccepted,
        PaymentMethod method,
        String token,
        String language) {}
