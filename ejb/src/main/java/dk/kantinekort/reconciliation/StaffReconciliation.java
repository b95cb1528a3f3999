package dk.kantinekort.reconciliation;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.Reason;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reconciliation for the back office: finance staff see what does not agree, and say why. */
@Stateless
@RolesAllowed("finance")
public class StaffReconciliation {

    /** Longest explanation, in characters. */
    public static final int REASON_LENGTH = Reason.LENGTH;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private ClearingAccounts accounts;

    @Inject
    private SettlementDays days;

    @Inject
    private Payments payments;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "kantinekort.reconciliation.settled-within-days")
    private int settledWithinDays;

    public List<ClearingAccount> accounts() {
        return accounts.list();
    }

    /** How many days a provider may take to settle before it is asked why. */
    public int settledWithinDays() {
        return settledWithinDays;
    }

    /** How many lines have been stored and are about to be matched. */
    public long countUnmatched() {
        return em.createQuery("select count(l) from ReceivedLine l where l.stage in :open", Long.class)
                .setParameter("open", LineStage.open())
                .getSingleResult();
    }

    /** Items in that state, the oldest first; no more than {@code most}. */
    public List<ClearingItem> list(ItemState state, int most) {
        return list(state, BusinessTime.today(clock), most);
    }

    /** Items that have been in the books for so long that the provider should have settled them. */
    public List<ClearingItem> listOverdue(int most) {
        return list(ItemState.NOT_SETTLED, BusinessTime.today(clock).minusDays(settledWithinDays + 1L), most);
    }

    private List<ClearingItem> list(ItemState state, LocalDate until, int most) {
        return em.createQuery(
                        "select i from ClearingItem i where i.state = :state and i.since <= :until order by i.since, i.id",
                        ClearingItem.class)
                .setParameter("state", state)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    /** Dates whose lines are missing, or could not all be taken in; the newest first. */
    public List<SettlementDay> gaps(int most) {
        return days.listGaps(most);
    }

    /** @throws NotFoundException when there is no such item */
    public ClearingItem require(String publicId) {
        return find(publicId, LockModeType.NONE);
    }

    /** Whether the item is about a payment that we know of. */
    public boolean isOfPayment(ClearingItem item) {
        return payments.findByReference(item.reference()).isPresent();
    }

    /** The provider's lines about the item, the oldest first. */
    public List<ReceivedLine> lines(ClearingItem item) {
        return em.createQuery(
                        "select l from ReceivedLine l where l.itemId = :item order by l.date, l.id", ReceivedLine.class)
                .setParameter("item", item.id())
                .getResultList();
    }

    /**
     * Says why the books and the provider disagree. It moves no money, and holds only as long as the difference is this one.
     *
     * @throws RefusedException {@code DIFFERENCE_REASON_MISSING}, {@code TEXT_TOO_LONG}, or {@code NOTHING_TO_EXPLAIN} when they agree by now
     */
    public void explain(String publicId, String reason, String actor) {
        ClearingItem item = find(publicId, LockModeType.PESSIMISTIC_WRITE);
        if (!item.explain(checked(reason), actor, clock.instant())) {
            throw new RefusedException(Refusal.of("NOTHING_TO_EXPLAIN"));
        }
        audit.recordChange(
                actor,
                "DIFFERENCE_EXPLAINED",
                item.provider() + ":" + item.reference(),
                item.difference() + ": " + checked(reason));
    }

    private static String checked(String reason) {
        return Reason.require("reason", "DIFFERENCE_REASON_MISSING", reason);
    }

    private ClearingItem find(String publicId, LockModeType lock) {
        return em.createQuery("select i from ClearingItem i where i.publicId = :publicId", ClearingItem.class)
                .setParameter("publicId", publicId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("item"));
    }
}
