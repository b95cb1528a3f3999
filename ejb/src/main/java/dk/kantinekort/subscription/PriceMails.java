package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.person.Person;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tells subscribers of a new price before it applies. */
@ApplicationScoped
public class PriceMails implements DueHandler {

    static final String KIND = "subscription-price";

    private static final String SEPARATOR = ":";

    @Inject
    private Letters letters;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private Accounts accounts;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    void plan(Subscription subscription, PriceChange change) {
        due.plan(KIND, subscription.id() + SEPARATOR + change.toText(), clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        String[] parts = task.subject().split(SEPARATOR, 2);
        Subscription subscription = subscriptions.find(Long.parseLong(parts[0])).orElseThrow();
        letters.send(subscription.payerId(), payer -> draft(subscription, payer, PriceChange.ofText(parts[1])));
        return Optional.empty();
    }

    private MailDraft draft(Subscription subscription, Person payer, PriceChange change) {
        Wording wording = Wording.in(subscription.language());
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        Account account = accounts.find(subscription.accountId()).orElseThrow();
        String key = "subscription-price:" + subscription.id() + SEPARATOR + change.toText();
        MailDraft begun = MailDraft.to(payer.email(), wording.language(), wording.get("price"), key)
                .say(wording.get("price.detail"));
        MailDraft facts = letters.about(begun, plan.id(), account.id(), payer)
                .fact(wording.get("price.before"), wording.money(change.before()))
                .fact(wording.get("price.now"), wording.money(change.price()))
                .fact(wording.get("price.from"), wording.date(change.from()));
        return firstCharge(subscription, plan, account, change)
                .map(first -> facts.fact(wording.get("price.first"), wording.date(first.on())))
                .orElse(facts)
                .link(wording.get("open"), letters.page(account.id()));
    }

    /** Periods that are paid already stay as they were. */
    private Optional<PeriodCharge> firstCharge(
            Subscription subscription, SubscriptionPlan plan, Account account, PriceChange change) {
        LocalDate unpaid = subscription.paidUntil().plusDays(1);
        LocalDate from = unpaid.isAfter(change.from()) ? unpaid : change.from();
        return plans.firstPeriodFrom(plan, account.unitId(), from, subscription.enrolledOn());
    }
}
