package dk.kantinekort.login;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets citizens in whom a broker vouches for, and binds them at the first login (rule 1). Each step is a transaction of its own, so
 * that none keeps a connection while the next one waits for its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CitizenLogin {

    private static final String CPR_FIELD = "cpr";
    private static final int TRIES = 5;

    @Inject
    private EidBindings bindings;

    @Inject
    private Persons persons;

    @Inject
    private CprAttempts attempts;

    @Inject
    private LoginSettings settings;

    @Inject
    private AuditLog audit;

    /**
     * The person whom the identity is bound to, or is bound to now since the broker delivers the number.
     *
     * @return empty when the CPR number must be typed, see {@link #bindTyped}
     * @throws RefusedException {@code LOGIN_EID_WITHOUT_CPR}, {@code LOGIN_CPR_NOT_DELIVERED}, {@code CPR_UNKNOWN} or
     *     {@code EID_BOUND_ELSEWHERE}
     */
    public Optional<Person> enter(VouchedIdentity vouched) {
        Optional<Person> known = findBound(vouched.identity());
        known.ifPresent(person -> audit.record(person.publicId(), "LOGIN", person.publicId(), ""));
        return known.isPresent() ? known : enterFirstTime(vouched);
    }

    /** What may stand in the session of somebody who must type the number. */
    public Newcomer newcomer(VouchedIdentity vouched) {
        return new Newcomer(
                vouched.identity(), vouched.cpr().map(persons::lookupKey).orElse(""));
    }

    /**
     * Binds the newcomer to the person with this CPR number.
     *
     * @param typed ten digits, with or without hyphen
     * @throws RefusedException {@code CPR_MALFORMED}, which costs no attempt; {@code CPR_ATTEMPTS_SPENT}, {@code CPR_CONTRADICTED},
     *     {@code CPR_UNKNOWN} or {@code EID_BOUND_ELSEWHERE}
     */
    public Person bindTyped(Newcomer newcomer, String typed) {
        Cpr cpr = Cpr.parse(typed, settings.acceptsReplacementCpr())
                .orElseThrow(() -> new RefusedException(Refusal.atField(CPR_FIELD, "CPR_MALFORMED")));
        if (!takeAttempt(newcomer.identity())) {
            throw refuse(newcomer.identity(), "CPR_ATTEMPTS_SPENT");
        }
        if (!agrees(newcomer, cpr)) {
            throw refuse(newcomer.identity(), "CPR_CONTRADICTED");
        }
        Person person = bind(newcomer.identity(), cpr);
        attempts.forget(newcomer.identity());
        return person;
    }

    /** Of an identity's first attempts, made at once, the database refuses all but one: the others then find that one. */
    private boolean takeAttempt(EidIdentity identity) {
        for (int tries = 1; ; tries++) {
            try {
                return attempts.take(identity);
            } catch (EJBException e) {
                if (tries == TRIES || !CollisionException.isBehind(e)) {
                    throw e;
                }
            }
        }
    }

    private Optional<Person> enterFirstTime(VouchedIdentity vouched) {
        boolean delivered = vouched.cpr().isPresent();
        if (delivered && settings.cprProof().takesDelivered()) {
            return vouched.cpr().map(cpr -> bind(vouched.identity(), cpr));
        }
        if (vouched.lacksCpr()) {
            throw refuse(vouched.identity(), "LOGIN_EID_WITHOUT_CPR");
        }
        if (!settings.cprProof().asksWhen(delivered)) {
            throw refuse(vouched.identity(), "LOGIN_CPR_NOT_DELIVERED");
        }
        return Optional.empty();
    }

    private Person bind(EidIdentity identity, Cpr cpr) {
        Person person = persons.findByCpr(cpr).orElseThrow(() -> refuse(identity, "CPR_UNKNOWN"));
        if (bindings.findIdentity(person.id(), identity.issuer())
                .filter(other -> !other.equals(identity))
                .isPresent()) {
            throw refuse(identity, "EID_BOUND_ELSEWHERE");
        }
        bindings.bind(person.id(), identity.issuer(), identity.subject());
        audit.record(person.publicId(), "EID_BOUND", person.publicId(), identity.issuer());
        return person;
    }

    private Optional<Person> findBound(EidIdentity identity) {
        return bindings.findPerson(identity.issuer(), identity.subject()).flatMap(persons::find);
    }

    /** A broker that delivered no number contradicts none. */
    private boolean agrees(Newcomer newcomer, Cpr cpr) {
        return newcomer.cprLookupKey().isEmpty() || newcomer.cprLookupKey().equals(persons.lookupKey(cpr));
    }

    private RefusedException refuse(EidIdentity identity, String code) {
        audit.record(identity.actor(), "LOGIN_REFUSED", "citizen", code);
        return new RefusedException(Refusal.atField(CPR_FIELD, code));
    }
}
