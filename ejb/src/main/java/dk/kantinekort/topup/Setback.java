package dk.kantinekort.topup;

import dk.kantinekort.payment.provider.DeclineReason;

/** What a declined top-up means for the next one (rule 12). */
enum Setback {
    /** The card can never work again: none before a new one. */
    LASTING,
    /** The bank may say yes later. */
    FOR_A_WHILE,
    /** Nobody asked the bank. */
    FAULT;

    static Setback of(DeclineReason reason) {
        return switch (reason) {
            case EXPIRED, BLOCKED, UNUSABLE -> LASTING;
            case NO_COVER, LIMIT, NEEDS_CUSTOMER, DUPLICATE_SUSPECTED -> FOR_A_WHILE;
            case TECHNICAL, ABANDONED -> FAULT;
        };
    }
}
