package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers claims to accounts. A claim without the right card number is answered by the same statements whoever the CPR number
 * belongs to; what differs, the mail to the owner, is due work for later. The card number of old is a wrong one for whoever the owner
 * has turned away.
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
    private TurnedAway turnedAway;

    @Inject
    private LinkNotices notices;

    @Inject
    private LinkSettings settings;

    @Inject
    private DueWork due;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @return the account that stands open now; empty when its owner is to be asked */
    public Optional<Opening> answer(long personId, String ownerLookup, AccountClaim claim) {
        Optional<Link> standing = lockStanding(personId, ownerLookup);
        Optional<OwnersCard> card =
                cards.findOwned(ownerLookup, claim.cardNumber()).filter(known -> !turnedAway.isBarred(personId, known));
        if (card.isEmpty()) {
            ask(personId, ownerLookup, standing, claim.actor());
            return Optional.empty();
        }
        standing.ifPresent(request -> request.end(clock.instant()));
        return Optional.of(open(personId, card.get().accountId(), claim.actor()));
    }

    /** The owner is told at once: that the link is deleted again at the next moment keeps nothing from them. */
    private Opening open(long personId, long accountId, String actor) {
        Account account = accounts.find(accountId).orElseThrow();
        boolean isNew = access.grant(personId, accountId).isPresent();
        if (isNew) {
            audit.recordChange(actor, "LINK_OPENED_BY_CARD", account.publicId(), "");
            notices.tellOpened(personId, account, clock.instant());
        }
        return new Opening(account.publicId(), isNew);
    }

    /** One request at a time: whoever asks again gets the same answer, and the owner is not asked again. */
    private void ask(long personId, String ownerLookup, Optional<Link> standing, String actor) {
        Instant now = clock.instant();
        boolean rejected = turnedAway.isRejectedSince(settings.lapsed(now), personId, ownerLookup);
        standing.filter(request -> hasLapsed(request, now)).ifPresent(request -> expire(request, now));
        Link request =
                standing.filter(one -> !hasLapsed(one, now)).orElseGet(() -> begin(personId, ownerLookup, rejected));
        audit.recordChange(actor, "LINK_REQUESTED", request.publicId(), "");
    }

    private Link begin(long personId, String ownerLookup, boolean rejected) {
        Instant now = clock.instant();
        Link request = Link.requested(personId, ownerLookup, now);
        if (rejected) {
            request.rejectUnasked(now);
        }
        em.persist(request);
        em.flush();
        due.plan(LinkWork.KIND, LinkWork.ASKED + request.publicId(), now.plus(QUIET));
        return request;
    }

    private boolean hasLapsed(Link request, Instant now) {
        return !request.requestedAt().isAfter(settings.lapsed(now));
    }

    /** Before the next one is written, which takes its place. */
    private void expire(Link request, Instant now) {
        request.expire(now);
        em.flush();
        audit.recordChange("system", "LINK_EXPIRED", request.publicId(), "");
    }

    private Optional<Link> lockStanding(long personId, String ownerLookup) {
        return em.createQuery("select l from Link l where l.standingFor = :standing", Link.class)
                .setParameter("standing", Link.standing(personId, ownerLookup))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
