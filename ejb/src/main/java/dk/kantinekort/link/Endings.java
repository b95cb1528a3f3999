package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Ends links, in one transaction each. Whom the owner or the municipality puts an end to is turned away. */
@Stateless
public class Endings {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public void delete(long personId, String linkId, String actor) {
        Link link = require(linkId);
        if (link.personId() != personId && !isOwner(personId, link)) {
            throw new NotFoundException("link");
        }
        if (link.status() == LinkStatus.APPROVED) {
            end(link, "LINK_DELETED", actor, "")
                    .filter(account -> link.personId() != personId)
                    .ifPresent(account -> turnAway(link, account));
        } else {
            withdraw(link, actor);
        }
    }

    /** By the municipality. @param reason without numbers that are nobody's business */
    @RolesAllowed("support")
    public void endByStaff(String linkId, String reason, String actor) {
        Link link = require(linkId);
        if (link.status() == LinkStatus.APPROVED) {
            end(link, "LINK_ENDED_BY_STAFF", actor, reason).ifPresent(account -> turnAway(link, account));
        }
    }

    /** @return the account, when this has ended it */
    private Optional<Account> end(Link link, String action, String actor, String detail) {
        if (!access.revoke(link.personId(), link.accountId().orElseThrow())) {
            return Optional.empty();
        }
        Account account = accountOf(link).orElseThrow();
        audit.recordChange(actor, action, account.publicId(), (link.publicId() + " " + detail).strip());
        return Optional.of(account);
    }

    private void turnAway(Link link, Account account) {
        link.turnAway(account.ownerId(), clock.instant());
    }

    /** Approved at the same moment: whoever deletes it gets no access all the same. */
    private void withdraw(Link link, String actor) {
        em.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        if (link.status().looksPending()) {
            link.end(clock.instant());
            audit.recordChange(actor, "LINK_WITHDRAWN", link.publicId(), "");
        } else if (link.status() == LinkStatus.APPROVED) {
            end(link, "LINK_DELETED", actor, "");
        }
    }

    private boolean isOwner(long personId, Link link) {
        return accountOf(link).filter(account -> account.ownerId() == personId).isPresent();
    }

    private Optional<Account> accountOf(Link link) {
        return link.accountId().flatMap(accounts::find);
    }

    private Link require(String linkId) {
        return em.createQuery("select l from Link l where l.publicId = :id", Link.class)
                .setParameter("id", linkId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("link"));
    }
}
