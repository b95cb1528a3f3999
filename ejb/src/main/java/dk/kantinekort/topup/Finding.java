package dk.kantinekort.topup;

import dk.kantinekort.payment.provider.DeclineReason;

/** Why automatic top-up has stopped working, and the way out (the guide's "Holdt op med at virke"). */
public enum Finding {
    CARD_REPLACED(Remedy.CHANGE_CARD),
    CARD_EXPIRED(Remedy.CHANGE_CARD),
    CARD_BLOCKED(Remedy.CHANGE_CARD),
    NEEDS_CUSTOMER(Remedy.CHANGE_CARD),
    NO_COVER(Remedy.DEPOSIT),
    LIMIT(Remedy.DEPOSIT),
    DUPLICATE(Remedy.WAIT),
    FAULT(Remedy.WAIT),
    /** For everybody but the owner of the payment card. */
    OTHERS_CARD(Remedy.DEPOSIT),
    ACCOUNT_BLOCKED(Remedy.ACTIVATE),
    CARD_EXPIRES(Remedy.CHANGE_CARD);

    private final Remedy remedy;

    Finding(Remedy remedy) {
        this.remedy = remedy;
    }

    public Remedy remedy() {
        return remedy;
    }

    static Finding of(DeclineReason reason) {
        return switch (reason) {
            case UNUSABLE -> CARD_REPLACED;
            case EXPIRED -> CARD_EXPIRED;
            case BLOCKED -> CARD_BLOCKED;
            case NEEDS_CUSTOMER -> NEEDS_CUSTOMER;
            case NO_COVER -> NO_COVER;
            case LIMIT -> LIMIT;
            case DUPLICATE_SUSPECTED -> DUPLICATE;
            case TECHNICAL, ABANDONED -> FAULT;
        };
    }
}
