package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The subscriptions and their charges in the database, with no regard to who asks. */
@Stateless
public class Subscriptions {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    public void add(Subscription subscription) {
        em.persist(subscription);
        em.flush();
    }

    /** With the first payment for it. */
    public void add(SubscriptionCharge charge, long paymentId) {
        add(charge);
        addTry(charge, paymentId);
    }

    public void add(SubscriptionCharge charge) {
        em.persist(charge);
        em.flush();
    }

    /** Another payment for it. One that is known already is not added again. */
    public void addTry(SubscriptionCharge charge, long paymentId) {
        if (em.find(SubscriptionPayment.class, paymentId) == null) {
            em.persist(new SubscriptionPayment(paymentId, charge.id()));
            em.flush();
        }
    }

    /** What was paid by it pays for nothing, and stands on the account. */
    public void keep(long paymentId) {
        em.find(SubscriptionPayment.class, paymentId).keep();
    }

    /** Whether what was paid by it stands on the account. */
    public boolean isKept(long paymentId) {
        return Optional.ofNullable(em.find(SubscriptionPayment.class, paymentId))
                .filter(SubscriptionPayment::isKept)
                .isPresent();
    }

    /** Locked until the transaction ends. @throws NotFoundException when there is none */
    public Subscription lock(String publicId) {
        Subscription subscription = find(publicId).orElseThrow(() -> new NotFoundException("subscription"));
        em.refresh(subscription, LockModeType.PESSIMISTIC_WRITE);
        return subscription;
    }

    /** What that payment is to pay, as it stands once nobody else can change it: its subscription is locked. */
    public Optional<SubscriptionCharge> lockChargeOf(long paymentId) {
        Optional<SubscriptionCharge> charge = findChargeOf(paymentId);
        charge.ifPresent(found -> {
            lock(find(found.subscriptionId()).orElseThrow().publicId());
            em.refresh(found);
        });
        return charge;
    }

    public Optional<Subscription> find(long id) {
        return Optional.ofNullable(em.find(Subscription.class, id));
    }

    public Optional<Subscription> find(String publicId) {
        return em.createQuery("select s from Subscription s where s.publicId = :id", Subscription.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The one that the form has started already, if this person has sent it before. */
    public Optional<Subscription> findStarted(long personId, String formToken) {
        return em.createQuery(
                        "select s from Subscription s where s.formToken = :token and s.payerId = :person",
                        Subscription.class)
                .setParameter("token", formToken)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Those of the account that stand. */
    public List<Subscription> listStanding(long accountId) {
        return em.createQuery(
                        "select s from Subscription s where s.accountId = :account and s.openFor is not null",
                        Subscription.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /**
     * Those of the account that give on that day what they buy: it is paid for, or its charge is being tried by plan, which takes
     * seven days at most, whatever keeps its answer away. Newest first.
     */
    public List<Subscription> listGiving(long accountId, LocalDate date) {
        return em.createQuery(
                        "select s from Subscription s where s.accountId = :account"
                                + " and (s.paidUntil >= :date or s.state = :active and exists (select c from SubscriptionCharge c"
                                + " where c.subscriptionId = s.id and c.state in :tried"
                                + " and c.firstDay <= :date and c.lastDay >= :date and c.dueOn >= :due)) order by s.id desc",
                        Subscription.class)
                .setParameter("account", accountId)
                .setParameter("active", SubscriptionState.ACTIVE)
                .setParameter("tried", EnumSet.of(ChargeState.UNDER_WAY, ChargeState.DUE))
                .setParameter("date", date)
                .setParameter("due", TryAgain.firstTriedUntil(date))
                .getResultList();
    }

    /** Those of the plan that stand. */
    public List<Subscription> listStanding(SubscriptionPlan plan) {
        return em.createQuery(
                        "select s from Subscription s where s.planId = :plan and s.openFor is not null order by s.id",
                        Subscription.class)
                .setParameter("plan", plan.id())
                .getResultList();
    }

    /** How many places of the plan are taken. */
    public long countTaken(SubscriptionPlan plan) {
        return em.createQuery(
                        "select count(s) from Subscription s where s.planId = :plan and s.state not in :over",
                        Long.class)
                .setParameter("plan", plan.id())
                .setParameter("over", EnumSet.of(SubscriptionState.ENDED, SubscriptionState.LAPSED))
                .getSingleResult();
    }

    /** Whether a period of the plan that begins on that day or later is charged already. */
    public boolean isChargedFrom(SubscriptionPlan plan, LocalDate first) {
        return em.createQuery(
                                "select count(c) from SubscriptionCharge c, Subscription s where s.id = c.subscriptionId"
                                        + " and s.planId = :plan and c.firstDay >= :first",
                                Long.class)
                        .setParameter("plan", plan.id())
                        .setParameter("first", first)
                        .getSingleResult()
                > 0;
    }

    /** Whether that person pays for any that stands. */
    public boolean isPayer(long personId) {
        return em.createQuery(
                                "select count(s) from Subscription s where s.payerId = :person and s.openFor is not null",
                                Long.class)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    public Optional<SubscriptionCharge> findCharge(long id) {
        return Optional.ofNullable(em.find(SubscriptionCharge.class, id));
    }

    public Optional<SubscriptionCharge> findChargeOf(long paymentId) {
        return em.createQuery(
                        "select c from SubscriptionCharge c, SubscriptionPayment p where p.chargeId = c.id"
                                + " and p.paymentId = :payment",
                        SubscriptionCharge.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .findFirst();
    }

    /** The latest of its charges. */
    public Optional<SubscriptionCharge> findLastCharge(Subscription subscription) {
        return em.createQuery(
                        "select c from SubscriptionCharge c where c.subscriptionId = :id order by c.firstDay desc",
                        SubscriptionCharge.class)
                .setParameter("id", subscription.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What is paid for days after that one, and not paid back. */
    public List<SubscriptionCharge> listPaidBeyond(Subscription subscription, LocalDate date) {
        return em.createQuery(
                        "select c from SubscriptionCharge c where c.subscriptionId = :id and c.state = :paid"
                                + " and c.lastDay > :date and c.refunded = 0 order by c.firstDay",
                        SubscriptionCharge.class)
                .setParameter("id", subscription.id())
                .setParameter("paid", ChargeState.PAID)
                .setParameter("date", date)
                .getResultList();
    }

    /** How much of all that was paid for it has been paid back. */
    public Money refunded(Subscription subscription) {
        return em.createQuery(
                        "select c from SubscriptionCharge c where c.subscriptionId = :id and c.refunded > 0",
                        SubscriptionCharge.class)
                .setParameter("id", subscription.id())
                .getResultStream()
                .map(SubscriptionCharge::refunded)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The latest payment for a charge. */
    public Optional<Long> findLastPayment(SubscriptionCharge charge) {
        return em.createQuery(
                        "select max(p.paymentId) from SubscriptionPayment p where p.chargeId = :charge", Long.class)
                .setParameter("charge", charge.id())
                .getResultStream()
                .findFirst();
    }
}
