package dk.kantinekort.topup;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.deposit.AutomaticDeposit;
import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.CardState;
import dk.kantinekort.payment.stored.ChargeOrder;
import dk.kantinekort.payment.stored.StoredCharges;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Decides whether an account is topped up now and with how much, and reserves the charge. */
@Stateless
public class TopUps {

    @Inject
    private Agreements agreements;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private Ledger ledger;

    @Inject
    private Deposits deposits;

    @Inject
    private DepositLimits limits;

    @Inject
    private Payments payments;

    @Inject
    private StoredCharges charges;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** As {@link #reserve(long)}, for due work: nothing is reserved by who has slept past the claim on it. */
    public Optional<Payment> reserve(DueTask task) {
        Optional<Payment> payment = reserve(Long.parseLong(task.subject()));
        // last of all: a till that plans the same at this moment waits from here on
        due.confirm(task);
        return payment;
    }

    /**
     * Looks at the account as it stands by now. What is paid onto it and what a till does with it is read before the agreement
     * is locked: whoever books a top-up has the account first, and the agreement after it.
     *
     * @return the charge to send; one that is under way already as well, in case it was never sent; empty when there is none
     */
    public Optional<Payment> reserve(long accountId) {
        Account account = accounts.find(accountId).orElseThrow();
        Money mayStand = deposits.mayStand(account);
        Money balance = ledger.balance(account.ledgerAccountId());
        boolean allowed = !account.isBlocked() && !charges.isUnderWay(lane(accountId));
        return agreements
                .findOpen(accountId)
                .map(open -> agreements.lock(open.id()))
                .flatMap(agreement -> underWay(agreement)
                        .or(() -> allowed ? begin(agreement, account, balance, mayStand) : Optional.empty()));
    }

    /** What stands on the account, for whoever is to find out whether it changed meanwhile. */
    public Money balance(long accountId) {
        return ledger.balance(accounts.find(accountId).orElseThrow().ledgerAccountId());
    }

    private Optional<Payment> underWay(Agreement agreement) {
        return agreement.progress().payment().flatMap(payments::find);
    }

    private Optional<Payment> begin(Agreement agreement, Account account, Money balance, Money mayStand) {
        boolean wanted = agreement.terms().isUnder(balance)
                && agreement.mayBegin(clock.instant())
                && access.isAllowed(agreement.personId(), account);
        if (wanted && card(agreement).state() != CardState.ACTIVE) {
            agreement.cardEnded(clock.instant());
            return Optional.empty();
        }
        return (wanted ? TopUpAmount.of(agreement.terms(), mayStand, limits) : Optional.<Money>empty())
                .map(amount -> charge(agreement, amount));
    }

    /** One charge at a time for an account, be it by an agreement that has ended since. */
    private static String lane(long accountId) {
        return "topup:account:" + accountId;
    }

    private StoredPaymentCard card(Agreement agreement) {
        return agreement.card().flatMap(cards::find).orElseThrow();
    }

    private Payment charge(Agreement agreement, Money amount) {
        StoredPaymentCard card = card(agreement);
        Payment payment = charges.reserve(new ChargeOrder(
                card.id(),
                "topup:" + agreement.publicId() + ":" + agreement.nextAttempt(),
                lane(agreement.accountId()),
                amount,
                TopUpTexts.in(agreement.language()).get("purpose"),
                agreement.language()));
        agreements.add(new TopUp(agreement.id(), payment.id(), card.id(), clock.instant()));
        deposits.add(new AutomaticDeposit(
                payment.id(),
                agreement.accountId(),
                agreement.personId(),
                agreement.email(),
                card.consent().version()));
        agreement.charging(payment.id());
        return payment;
    }
}
