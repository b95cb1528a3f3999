package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * What the owner decides about a request, in one transaction each. A request that was decided, taken back or lapsed meanwhile, and
 * one that is for somebody else, look the same.
 */
@Stateless
public class Decisions {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private LinkSettings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public void approve(long ownerId, String requestId, Set<String> accountIds, String actor) {
        List<Account> chosen = chosen(ownerId, accountIds);
        Link request = require(ownerId, requestId);
        List<Account> closed = chosen.stream()
                .filter(account -> !access.isAllowed(request.personId(), account))
                .toList();
        requireAny(closed, ownerId, request);
        closed.stream().skip(1).forEach(account -> access.grant(request.personId(), account.id()));
        closed.stream()
                .findFirst()
                .ifPresentOrElse(
                        account -> request.approve(account.id(), clock.instant()), () -> request.end(clock.instant()));
        closed.forEach(account -> audit.recordChange(actor, "LINK_APPROVED", account.publicId(), requestId));
    }

    /** What is open already opens nothing, and the request would be gone. */
    private void requireAny(List<Account> closed, long ownerId, Link request) {
        boolean rest = accounts.listOwnedBy(ownerId).stream()
                .anyMatch(account -> !access.isAllowed(request.personId(), account));
        if (closed.isEmpty() && rest) {
            throw new RefusedException(Refusal.of("LINK_ACCOUNT_MISSING"));
        }
    }

    public void reject(long ownerId, String requestId, String actor) {
        require(ownerId, requestId).reject(ownerId, clock.instant());
        audit.recordChange(actor, "LINK_REJECTED", requestId, "");
    }

    private List<Account> chosen(long ownerId, Set<String> accountIds) {
        if (accountIds.isEmpty()) {
            throw new RefusedException(Refusal.of("LINK_ACCOUNT_MISSING"));
        }
        List<Account> chosen = accounts.listOwnedBy(ownerId).stream()
                .filter(account -> accountIds.contains(account.publicId()))
                .toList();
        if (chosen.size() < accountIds.size()) {
            throw new NotFoundException("account");
        }
        return chosen;
    }

    private Link require(long ownerId, String requestId) {
        return em.createQuery("select l from Link l where l.publicId = :id and l.status = :pending", Link.class)
                .setParameter("id", requestId)
                .setParameter("pending", LinkStatus.PENDING_APPROVAL)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(link -> isFor(ownerId, link))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of("LINK_REQUEST_GONE")));
    }

    private boolean isFor(long ownerId, Link link) {
        boolean own = persons.find(ownerId)
                .filter(owner -> owner.hasCpr(link.targetLookup().orElseThrow()))
                .isPresent();
        return own && settings.expiryOf(link.requestedAt()).isAfter(clock.instant());
    }
}
