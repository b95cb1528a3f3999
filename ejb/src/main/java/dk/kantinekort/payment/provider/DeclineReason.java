package dk.kantinekort.payment.provider;

/** Why no money was taken. Every provider's own codes are mapped to these; each has its advice in the message bundles. */
public enum DeclineReason {
    NO_COVER,
    EXPIRED,
    /** Blocked or stolen. */
    BLOCKED,
    /** Replaced or closed: this card can never work again. */
    UNUSABLE,
    /** The provider takes it for the same payment sent twice. */
    DUPLICATE_SUSPECTED,
    LIMIT,
    /** The bank wants the customer to approve it. */
    NEEDS_CUSTOMER,
    TECHNICAL,
    /** The citizen left the payment window, or let it lapse. */
    ABANDONED
}
