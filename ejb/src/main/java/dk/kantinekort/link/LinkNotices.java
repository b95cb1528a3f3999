package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Tells owners of requests and of links to their accounts, and lets requests expire. */
@Stateless
public class LinkNotices {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private LinkMails mails;

    @Inject
    private Mailbox mailbox;

    @Inject
    private LinkSettings settings;

    @Inject
    private AuditLog audit;

    /**
     * Ends a request that has waited, or seemed to wait, long enough.
     *
     * @return when it will expire; empty when it stands no longer
     */
    public Optional<Instant> expire(String id, Instant now) {
        return find(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(link -> link.status().looksPending())
                .flatMap(link -> expire(link, now));
    }

    private Optional<Instant> expire(Link link, Instant now) {
        Instant expiry = settings.expiryOf(link.requestedAt());
        if (now.isBefore(expiry)) {
            return Optional.of(expiry);
        }
        link.expire(now);
        audit.recordChange("system", "LINK_EXPIRED", link.publicId(), "");
        return Optional.empty();
    }

    /** Tells the owner that somebody asks. Nobody has the CPR number, or gave no address: nobody is told. */
    public void tellAsked(String id) {
        find(id, LockModeType.NONE)
                .filter(link -> link.status() == LinkStatus.PENDING_APPROVAL)
                .ifPresent(link -> link.targetLookup()
                        .flatMap(persons::findByLookupKey)
                        .filter(owner -> hasAddress(owner) && hasMore(owner, link.personId()))
                        .ifPresent(owner -> mailbox.send(mails.asked(
                                owner, asker(link), link.requestedAt(), settings.expiryOf(link.requestedAt())))));
    }

    /** Whether the owner has an account that the other may not use yet. */
    private boolean hasMore(Person owner, long askerId) {
        return accounts.listOwnedBy(owner.id()).stream().anyMatch(account -> !access.isAllowed(askerId, account));
    }

    /** Tells the owner that somebody who knew the card number has been let in. */
    public void tellOpened(long personId, Account account, Instant now) {
        Person guardian = persons.find(personId).orElseThrow();
        persons.find(account.ownerId())
                .filter(LinkNotices::hasAddress)
                .ifPresent(owner -> mailbox.send(mails.opened(owner, guardian, account, now)));
    }

    private Person asker(Link link) {
        return persons.find(link.personId()).orElseThrow();
    }

    private static boolean hasAddress(Person owner) {
        return !owner.email().isEmpty();
    }

    private Optional<Link> find(String id, LockModeType lock) {
        return em.createQuery("select l from Link l where l.publicId = :id", Link.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
