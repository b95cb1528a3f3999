package dk.kantinekort.topup;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of an agreement on automatic top-up. */
public enum AgreementState {
    /** The citizen is in the payment window to store a card. */
    ENROLLING,
    ACTIVE,
    /** Its card can never work again: a new one is wanted (rule 12). */
    SUSPENDED,
    CANCELLED;

    private static final Map<AgreementState, Set<AgreementState>> NEXT = Map.of(
            ENROLLING, EnumSet.of(ACTIVE, CANCELLED),
            ACTIVE, EnumSet.of(SUSPENDED, CANCELLED),
            SUSPENDED, EnumSet.of(ACTIVE, CANCELLED),
            CANCELLED, EnumSet.noneOf(AgreementState.class));

    /** What may follow. */
    Set<AgreementState> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether it was entered into and stands. */
    public boolean isEntered() {
        return this == ACTIVE || this == SUSPENDED;
    }
}
