package dk.kantinekort.deposit;

import dk.kantinekort.account.Account;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentOrder;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.terms.TermsKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The deposits in the database. Whoever asks is checked against the account first. */
@Stateless
public class Deposits {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AccountAccess access;

    @Inject
    private Ledger ledger;

    @Inject
    private Payments payments;

    @Inject
    private DepositLimits limits;

    @Inject
    private DepositGuards guards;

    @Inject
    private DepositTurns turns;

    @Inject
    private Clock clock;

    /**
     * Checks the form by rules 6, 7 and 8.
     *
     * @return the amount that would be paid
     * @throws RefusedException with every fault
     */
    public Money check(long personId, DepositForm form) {
        Account account = access.require(personId, form.account());
        Money amount = checked(account, form);
        guards.requireFree(new SameDeposit(personId, account.id(), amount));
        return amount;
    }

    /** What is under way is read before the balance: a payment that completes in between is then counted twice rather than never. */
    private Money checked(Account account, DepositForm form) {
        Money underWay = underWay(account.id());
        Money balance = ledger.balance(account.ledgerAccountId());
        return new DepositCheck(limits, balance, underWay, account.isBlocked()).require(form);
    }

    /** What is begun and not settled: it may still be paid, and so counts against the cap. */
    private Money underWay(long accountId) {
        // the two databases give sums different types
        Number oere = em.createQuery(
                        "select coalesce(sum(p.amount), 0) from Deposit d, Payment p where p.id = d.paymentId"
                                + " and d.accountId = :account and p.life.settledAt is null",
                        Number.class)
                .setParameter("account", accountId)
                .getSingleResult();
        return Money.ofOere(oere.longValue());
    }

    /**
     * What may come to stand on the account, for whoever is to add to it unasked: what stands there and what is under way, as
     * counted for a deposit. Nobody else begins one until the transaction ends.
     */
    public Money mayStand(Account account) {
        turns.await(account.id());
        Money underWay = underWay(account.id());
        return underWay.plus(ledger.balance(account.ledgerAccountId()));
    }

    /** Keeps what a payment is for that nobody is there to make. */
    public void add(AutomaticDeposit automatic) {
        em.persist(new Deposit(automatic, clock.instant()));
        em.flush();
    }

    /** Checks the form and reserves its payment. The database refuses a form that was sent before. */
    public Payment reserve(long personId, DepositForm form, String purpose) {
        Account account = access.require(personId, form.account());
        turns.await(account.id());
        SameDeposit same = new SameDeposit(personId, account.id(), checked(account, form));
        Optional<DepositGuard> guard = guards.requireFree(same);
        Payment payment = payments.reserve(new PaymentOrder(form.method(), same.amount(), purpose, form.language()));
        em.persist(
                new Deposit(payment.id(), account.id(), personId, form, TermsKind.DEPOSIT.version(), clock.instant()));
        em.flush();
        guards.hold(guard, same, payment.id());
        return payment;
    }

    /** The payment that the form has started already, if this person has sent it before. */
    public Optional<Payment> findStarted(long personId, String formToken) {
        return em.createQuery(
                        "select p from Deposit d, Payment p where p.id = d.paymentId and d.formToken = :token"
                                + " and d.payerId = :person",
                        Payment.class)
                .setParameter("token", formToken)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Whom to tell about the deposit that the payment is for. */
    public Optional<DepositPayer> findPayer(long paymentId) {
        return findByPayment(paymentId)
                .map(deposit -> new DepositPayer(deposit.email(), deposit.accountId(), deposit.kind()));
    }

    public Optional<Deposit> findByPayment(long paymentId) {
        return em.createQuery("select d from Deposit d where d.paymentId = :payment", Deposit.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .findFirst();
    }
}
