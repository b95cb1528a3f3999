package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers claims to accounts. A claim without the right card number is answered by the same statements whoever the CPR number
 * belongs to; what differs, the mail to the owner, is due work for later.
 */
@Stateless
public class Claims {

    /** So that nobody who watches the answers sees the mail being written. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private OwnersCards cards;

    @Inject
    private AccountAccess access;

    @Inject
    private Accounts accounts;

    @Inject
    private DueWork due;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @return public id of the account that stands open now; empty when its owner is to be asked */
    public Optional<String> answer(long personId, String ownerLookup, AccountClaim claim) {
        Optional<Long> known = cards.findOwned(ownerLookup, claim.cardNumber());
        Optional<Link> standing = findStanding(personId, ownerLookup);
        if (known.isEmpty()) {
            ask(personId, ownerLookup, standing, claim.actor());
            return Optional.empty();
        }
        standing.ifPresent(request -> request.end(clock.instant()));
        return Optional.of(open(personId, known.get(), claim.actor()));
    }

    private String open(long personId, long accountId, String actor) {
        Account account = accounts.find(accountId).orElseThrow();
        access.grant(personId, accountId).ifPresent(link -> {
            audit.recordChange(actor, "LINK_OPENED_BY_CARD", account.publicId(), "");
            due.plan(LinkWork.KIND, LinkWork.OPENED + link, clock.instant().plus(QUIET));
        });
        return account.publicId();
    }

    /** One request at a time: whoever asks again gets the same answer, and the owner is not asked again. */
    private void ask(long personId, String ownerLookup, Optional<Link> standing, String actor) {
        Instant now = clock.instant();
        Link request = standing.orElseGet(() -> Link.requested(personId, ownerLookup, now));
        if (standing.isEmpty()) {
            em.persist(request);
            em.flush();
            due.plan(LinkWork.KIND, LinkWork.ASKED + request.publicId(), now.plus(QUIET));
        }
        audit.recordChange(actor, "LINK_REQUESTED", request.publicId(), "");
    }

    private Optional<Link> findStanding(long personId, String ownerLookup) {
        return em.createQuery("select l from Link l where l.standingFor = :standing", Link.class)
                .setParameter("standing", Link.standing(personId, ownerLookup))
                .getResultStream()
                .findFirst();
    }
}
