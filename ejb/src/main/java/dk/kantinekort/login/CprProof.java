package dk.kantinekort.login;

import java.util.Locale;

/** What it takes to believe that an eID belongs to a CPR number at the first login (rule 1). */
public enum CprProof {
    /** The broker delivers the number; nobody types any. An eID for which it delivers none cannot be bound. */
    BROKER,
    /** The broker's number where it delivers one; else a number typed on our page, which nobody vouches for. */
    TYPED,
    /** A number is typed at every first login, and must be the one that the broker delivers. */
    BOTH;

    /** @throws IllegalArgumentException when there is no such proof */
    public static CprProof named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether what the broker delivers is enough by itself. */
    boolean takesDelivered() {
        return this != BOTH;
    }

    /** Whether a number may be typed by somebody of whom the broker has delivered one, or none. */
    boolean asksWhen(boolean delivered) {
        return this == TYPED || this == BOTH && delivered;
    }
}
