package dk.kantinekort.payment.refund;

/**
 * What a member of staff has filled in.
 *
 * @param payment number of the payment
 * @param amount as typed, in kroner with or without øre
 * @param reason as typed
 * @param token made with the form: sent twice, it is one refund
 */
public record RefundForm(String payment, String amount, String reason, String token) {}
