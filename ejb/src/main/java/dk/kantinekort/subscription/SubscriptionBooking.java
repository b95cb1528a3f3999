package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.PassingThrough.Passage;
import dk.kantinekort.ledger.PassingThrough.Word;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Books what is paid for subscriptions as two movements of the account, in and out again (rule 22). Money that is owed no more
 * when it comes, such as by a provider's late word, stays on the account.
 */
@ApplicationScoped
public class SubscriptionBooking {

    @Inject
    private Ledger ledger;

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private Plans plans;

    @Inject
    private Payers payers;

    /** @param owed whether it pays the charge; else it stays on the account */
    void book(PaymentCompleted payment, Subscription subscription, SubscriptionCharge charge, boolean owed) {
        if (!payment.amount().isPositive()) {
            return;
        }
        Account account = accounts.find(subscription.accountId()).orElseThrow();
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        String actor = actor(payment, subscription);
        long clearing = ledger.internalAccount(AccountKind.CLEARING, clearing(payment));
        ledger.book(EntryDraft.of(
                EntryKind.SUBSCRIPTION,
                payment.sourceKey(),
                inText(plan),
                actor,
                new Transfer(clearing, account.ledgerAccountId(), payment.amount())));
        if (owed) {
            passOn(payment, account, actor, plan, charge);
        }
    }

    private String actor(PaymentCompleted payment, Subscription subscription) {
        return persons.find(payers.find(payment.paymentId(), subscription))
                .map(Person::publicId)
                .orElseThrow();
    }

    /** The same two movements for a batch. */
    Passage passage(BegunCharge charge, BatchCharging.InternalAccount accounts) {
        SubscriptionPlan plan = charge.ripe().plan();
        PaymentCompleted payment = charge.charge().completed();
        return new Passage(
                charge.subscription().customer(),
                accounts.of(AccountKind.CLEARING, clearing(payment)),
                accounts.of(AccountKind.SALES, income(plan)),
                new Word(payment.sourceKey(), inText(plan)),
                new Word(sourceKey(charge.id()), outText(plan)),
                charge.subscription().payer(),
                payment.amount());
    }

    private static String clearing(PaymentCompleted payment) {
        return "clearing:" + payment.provider();
    }

    private static String income(SubscriptionPlan plan) {
        return "subscriptions:" + plan.publicId();
    }

    private static String sourceKey(long charge) {
        return "subscription:" + charge;
    }

    private static String inText(SubscriptionPlan plan) {
        return "Betalt med betalingskort: " + plan.name();
    }

    private static String outText(SubscriptionPlan plan) {
        return "Abonnement: " + plan.name();
    }

    /** What was paid and is not had, from what the plan has brought in to the account; once for a charge. */
    void bookBack(Subscription subscription, SubscriptionCharge charge, Money back, String actor) {
        Account account = accounts.find(subscription.accountId()).orElseThrow();
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        ledger.book(EntryDraft.of(
                EntryKind.SUBSCRIPTION,
                "subscription-back:" + charge.id(),
                "Tilbagebetalt abonnement: " + plan.name(),
                actor,
                new Transfer(incomeOf(plan), account.ledgerAccountId(), back)));
    }

    private long incomeOf(SubscriptionPlan plan) {
        return ledger.internalAccount(AccountKind.SALES, income(plan));
    }

    /** The money has just come in, so an account that is overdrawn is no further overdrawn by this. */
    private void passOn(
            PaymentCompleted payment, Account account, String actor, SubscriptionPlan plan, SubscriptionCharge charge) {
        ledger.book(new EntryDraft(
                EntryKind.SUBSCRIPTION,
                sourceKey(charge.id()),
                outText(plan),
                "",
                actor,
                List.of(new Transfer(account.ledgerAccountId(), incomeOf(plan), payment.amount())),
                true));
    }
}
