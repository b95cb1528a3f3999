package dk.kantinekort.link.allowance;

import dk.kantinekort.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

/**
 * Counts guesses at accounts before they are looked at, and records who goes on guessing. That there were too many at one CPR number
 * tells the next one that others guess at it, but not whether anybody has it: a number that nobody has is counted like any other.
 */
@ApplicationScoped
public class Guesses {

    private static final Logger LOG = System.getLogger(Guesses.class.getName());

    @Inject
    private Allowances allowances;

    @Inject
    private AuditLog audit;

    /** @return false when there have been too many, which is a security event the first time, the tenth, the hundredth */
    public boolean take(Guess guess) {
        Optional<Allowances.Refused> refused = allowances.take(guess.subjects());
        refused.filter(Allowances.Refused::worthTelling).ifPresent(one -> tell(guess, one));
        return refused.isEmpty();
    }

    /** Whoever may use the account already has not guessed. */
    public void giveBack(Guess guess) {
        allowances.giveBack(guess.subjects());
    }

    /** How many guesses at the person's number count now. */
    public long countAt(long personId) {
        return allowances.countAt(personId);
    }

    /** The guesses at the person's number count no more. */
    public void forgetAt(long personId) {
        allowances.forgetAt(personId);
    }

    private void tell(Guess guess, Allowances.Refused refused) {
        audit.record(
                guess.actor(),
                "LINK_GUESSES_REFUSED",
                guess.actor(),
                refused.kind() + ": " + refused.count() + " refused, from " + guess.address());
        LOG.log(Level.WARNING, "guesses at accounts: {0}, {1} refused", refused.kind(), refused.count());
    }

    /**
     * @param address of whoever guesses, as far as the network tells
     * @param lookup keyed hash of the CPR number guessed at
     * @param actor as the audit log names whoever guesses
     */
    public record Guess(long personId, String address, String lookup, String actor) {

        private static final int LONGEST = 64;

        Map<AllowanceKind, String> subjects() {
            String from = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
            return Map.of(
                    AllowanceKind.PERSON,
                    Long.toString(personId),
                    AllowanceKind.ADDRESS,
                    from,
                    AllowanceKind.CPR,
                    lookup);
        }

        /** Without the hash. */
        @Override
        public String toString() {
            return "guess of " + actor;
        }
    }
}
