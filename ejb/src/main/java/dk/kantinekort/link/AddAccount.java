package dk.kantinekort.link;

import dk.kantinekort.link.allowance.Guesses;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.Persons;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * [Tilføj konto] (rules 3 and 4). Whoever does not know the card number learns nothing: a CPR number that nobody has, that of
 * somebody already linked, and a wrong card number cost the same work and get the same answer. Each step is a transaction of its
 * own, so that a guess counts although it is refused.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AddAccount {

    /** The refusal of whoever has guessed too often; the same whichever limit was met. */
    public static final String SPENT = "LINK_ATTEMPTS_SPENT";

    private static final String CPR_FIELD = "cpr";

    @Inject
    private Persons persons;

    @Inject
    private Guesses guesses;

    @Inject
    private Claims claims;

    @Inject
    private PortalSettings settings;

    /**
     * Opens the account that the card draws on, or asks the owner. Costs an attempt, unless the account stood open to the person
     * already.
     *
     * @return the account's public id; empty when somebody must be asked, if there is anybody
     * @throws RefusedException {@code CPR_MALFORMED} or {@code LINK_OWN_CPR}, which cost no attempt; {@link #SPENT}
     */
    public Optional<String> add(long personId, AccountClaim claim) {
        Cpr cpr = Cpr.parse(claim.cpr(), settings.acceptsReplacementCpr()).orElseThrow(() -> refusal("CPR_MALFORMED"));
        String lookup = persons.lookupKey(cpr);
        if (persons.find(personId).filter(self -> self.hasCpr(lookup)).isPresent()) {
            throw refusal("LINK_OWN_CPR");
        }
        Guesses.Guess guess = new Guesses.Guess(personId, claim.address(), lookup, claim.actor());
        if (!Again.get(() -> guesses.take(guess))) {
            throw new RefusedException(Refusal.of(SPENT));
        }
        Optional<Opening> opened = Again.get(() -> claims.answer(personId, lookup, claim));
        opened.filter(one -> !one.isNew()).ifPresent(one -> Again.run(() -> guesses.giveBack(guess)));
        return opened.map(Opening::accountId);
    }

    private static RefusedException refusal(String code) {
        return new RefusedException(Refusal.atField(CPR_FIELD, code));
    }
}
