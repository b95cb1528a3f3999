package dk.kantinekort.subscription;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.subscription.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the payer by mail what became of a charge. That there is something to tell is noted in the transaction that records
 * it; the mail is written afterwards, so that one that cannot be written undoes nothing.
 */
@ApplicationScoped
public class SubscriptionMails implements DueHandler {

    static final String KIND = "subscription-mail";

    @Inject
    private Mailbox mailbox;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private PortalSettings settings;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    void tell(@Observes SubscriptionNews news) {
        due.plan(KIND, news.toSubject(), clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        SubscriptionNews news = SubscriptionNews.ofSubject(task.subject());
        Subscription subscription = subscriptions.find(news.subscriptionId()).orElseThrow();
        Person payer = persons.find(subscription.payerId()).orElseThrow();
        if (!payer.email().isEmpty()) {
            mailbox.send(draft(news, subscription, payer.email()));
        }
        return Optional.empty();
    }

    private MailDraft draft(SubscriptionNews news, Subscription subscription, String address) {
        Wording wording = Wording.in(subscription.language());
        String kind = news.kind().key();
        MailDraft facts = MailDraft.to(
                        address, wording.language(), wording.get(kind), "subscription:" + news.toSubject())
                .say(wording.get(kind + ".detail"))
                .fact(
                        wording.get("plan"),
                        plans.find(subscription.planId()).orElseThrow().name())
                .fact(
                        wording.get("account"),
                        accounts.find(subscription.accountId()).orElseThrow().name());
        MailDraft charged = subscriptions
                .findCharge(news.chargeId())
                .map(charge -> about(facts, charge, news, wording))
                .orElse(facts);
        return charged.link(wording.get(news.kind().isOwed() ? "payNow" : "open"), page());
    }

    private static MailDraft about(MailDraft draft, SubscriptionCharge charge, SubscriptionNews news, Wording wording) {
        MailDraft facts = draft.fact(wording.get("period"), wording.period(charge.period()))
                .fact(wording.get("amount"), wording.money(charge.amount()));
        if (!news.kind().isOwed()) {
            return facts;
        }
        MailDraft why = charge.declineReason()
                .map(reason -> facts.fact(wording.get("why"), wording.get("why." + reason)))
                .orElse(facts);
        return charge.tryOn()
                .map(day -> why.fact(wording.get("tryOn"), wording.date(day)))
                .orElse(why);
    }

    private URI page() {
        return URI.create(settings.getPublicUrl() + "/abonnementer");
    }
}
