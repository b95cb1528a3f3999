package dk.kantinekort.payment;

import dk.kantinekort.person.SecretNumbers;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.util.Optional;

/** What staff write to say why: kept without the secret numbers that it may hold. */
public final class Reason {

    /** Longest one, in characters. */
    public static final int LENGTH = 200;

    private Reason() {}

    /**
     * @param field which it was typed into
     * @param missingCode says that there is none, in the words of what it is for
     * @return as it is kept
     * @throws RefusedException {@code missingCode} or {@code TEXT_TOO_LONG}
     */
    public static String require(String field, String missingCode, String typed) {
        check(field, missingCode, typed).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return kept(typed);
    }

    /** What is wrong with it, for whoever says all that is wrong at once. */
    public static Optional<Refusal> check(String field, String missingCode, String typed) {
        if (typed.isBlank()) {
            return Optional.of(Refusal.atField(field, missingCode));
        }
        return typed.strip().length() > LENGTH
                ? Optional.of(Refusal.atField(field, "TEXT_TOO_LONG", LENGTH))
                : Optional.empty();
    }

    /** As it is kept, once it has been found good. */
    public static String kept(String typed) {
        return SecretNumbers.masked(typed.strip());
    }
}
