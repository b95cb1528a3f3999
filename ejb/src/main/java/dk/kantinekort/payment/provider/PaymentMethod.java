package dk.kantinekort.payment.provider;

/** What the citizen pays with. */
public enum PaymentMethod {
    CARD,
    MOBILE_PAY
}
