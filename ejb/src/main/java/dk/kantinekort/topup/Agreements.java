package dk.kantinekort.topup;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The agreements and their top-ups in the database. */
@Stateless
public class Agreements {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    public void add(Agreement agreement) {
        em.persist(agreement);
        em.flush();
    }

    /** Writes what has changed, so that what is added next finds the place free. */
    public void write() {
        em.flush();
    }

    public void add(TopUp topUp) {
        em.persist(topUp);
        em.flush();
    }

    public Optional<Agreement> find(long id) {
        return Optional.ofNullable(em.find(Agreement.class, id));
    }

    /** The one that stands for the account, be it that its card is still to be stored. */
    public Optional<Agreement> findOpen(long accountId) {
        return first("select a from Agreement a where a.openFor = :value", accountId);
    }

    public Optional<Agreement> findByPublicId(String publicId) {
        return first("select a from Agreement a where a.publicId = :value", publicId);
    }

    public Optional<Agreement> findByForm(String token) {
        return first("select a from Agreement a where a.formToken = :value", token);
    }

    private Optional<Agreement> first(String query, Object value) {
        return em.createQuery(query, Agreement.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the transaction ends, and as it stands then. */
    public Agreement lock(long id) {
        Agreement agreement = find(id).orElseThrow(() -> new NotFoundException("top-up agreement"));
        em.refresh(agreement, LockModeType.PESSIMISTIC_WRITE);
        return agreement;
    }

    public Optional<TopUp> findTopUp(long paymentId) {
        return em.createQuery("select t from TopUp t where t.paymentId = :payment", TopUp.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .findFirst();
    }

    public Optional<TopUp> findTopUpById(long id) {
        return Optional.ofNullable(em.find(TopUp.class, id));
    }

    /** When top-ups of the account succeeded, be it by agreements that have ended since. */
    public List<Instant> listDone(long accountId, Instant since) {
        return em.createQuery(
                        "select p.life.settledAt from TopUp t, Agreement a, Payment p where a.id = t.agreementId"
                                + " and p.id = t.paymentId and a.accountId = :account and p.life.status = :completed"
                                + " and p.life.settledAt >= :since",
                        Instant.class)
                .setParameter("account", accountId)
                .setParameter("completed", PaymentStatus.COMPLETED)
                .setParameter("since", since)
                .getResultList();
    }

    /** Accounts to look at although nobody bought anything: under their threshold, and allowed to be charged now (rule 14). */
    public List<Long> listUnderThreshold(Instant now) {
        return em.createQuery(
                        "select a.accountId from Agreement a, Account c, LedgerAccount l where c.id = a.accountId"
                                + " and l.id = c.ledgerAccountId and a.state = :active and a.withoutPurchase = true"
                                + " and l.balance < a.threshold and (a.progress.notBefore is null or a.progress.notBefore <= :now)"
                                + " and (a.progress.backsOffUntil is null or a.progress.backsOffUntil <= :now)"
                                + " order by a.accountId",
                        Long.class)
                .setParameter("active", AgreementState.ACTIVE)
                .setParameter("now", now)
                .getResultList();
    }

    /** Agreements whose citizen may use the account no more (rule 5). */
    public List<Long> listWithoutAccess() {
        return em.createQuery(
                        "select a.id from Agreement a, Account c where c.id = a.accountId and a.openFor is not null"
                                + " and c.ownerId <> a.personId and not exists (select l from Link l where"
                                + " l.accountId = a.accountId and l.personId = a.personId"
                                + " and l.status = dk.kantinekort.link.LinkStatus.APPROVED) order by a.id",
                        Long.class)
                .getResultList();
    }
}
