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

/**
 * [Slet] by either side (rules 4 and 5): whoever asked or was let in, and the owner who let them in. Done already: nothing
 * happens.
 */
@Stateless
public class LinkEnding {

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

    /** @throws NotFoundException when there is no such link or it is neither theirs nor to an account of theirs */
    public void delete(long personId, String linkId, String actor) {
        Link link = require(linkId);
        if (link.personId() != personId && !isOwner(personId, link)) {
            throw new NotFoundException("link");
        }
        if (link.status() == LinkStatus.APPROVED) {
            end(link, "LINK_DELETED", actor, "");
        } else {
            withdraw(link, actor);
        }
    }

    /** By the municipality. @param reason without numbers that are nobody's business */
    @RolesAllowed("support")
    public void endByStaff(String linkId, String reason, String actor) {
        Link link = require(linkId);
        if (link.status() == LinkStatus.APPROVED) {
            end(link, "LINK_ENDED_BY_STAFF", actor, reason);
        }
    }

    private void end(Link link, String action, String actor, String detail) {
        if (access.revoke(link.personId(), link.accountId().orElseThrow())) {
            String account = accountOf(link).map(Account::publicId).orElseThrow();
            audit.recordChange(actor, action, account, (link.publicId() + " " + detail).strip());
        }
    }

    private void withdraw(Link link, String actor) {
        em.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        if (link.status().looksPending()) {
            link.end(clock.instant());
            audit.recordChange(actor, "LINK_WITHDRAWN", link.publicId(), "");
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
