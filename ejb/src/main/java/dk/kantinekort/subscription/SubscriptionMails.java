package dk.kantinekort.subscription;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.money.Money;
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
    private StoredPaymentCards cards;

    @Inject
    private Payers payers;

    @Inject
    private Pauses pauses;

    @Inject
    private Payments payments;

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
        Person payer = persons.find(reader(news, subscription)).orElseThrow();
        if (!payer.email().isEmpty()) {
            mailbox.send(draft(news, subscription, payer.email()));
        }
        return Optional.empty();
    }

    private long reader(SubscriptionNews news, Subscription subscription) {
        return switch (news.kind()) {
            case KEPT -> payers.find(news.thing(), subscription);
            case TAKEN_OVER -> cards.find(news.thing()).orElseThrow().ownerId();
            case CHARGED, DECLINED, PAUSED, RESUMED, EXPIRING, ENDED -> subscription.payerId();
        };
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
        return about(facts, subscription, news, wording)
                .link(wording.get(news.kind().isOwed() ? "payNow" : "open"), page(subscription, news));
    }

    private MailDraft about(MailDraft draft, Subscription subscription, SubscriptionNews news, Wording wording) {
        if (news.isOfCharge()) {
            return aboutPause(
                    about(draft, subscriptions.findCharge(news.thing()).orElseThrow(), news, wording),
                    subscription,
                    wording);
        }
        return switch (news.kind()) {
            case EXPIRING -> aboutCard(draft, cards.find(news.thing()).orElseThrow(), wording);
            case KEPT ->
                draft.fact(
                        wording.get("amount"),
                        wording.money(payments.find(news.thing()).orElseThrow().amount()));
            case TAKEN_OVER -> draft;
            case ENDED, CHARGED, DECLINED, PAUSED, RESUMED -> aboutEnd(draft, subscription, wording);
        };
    }

    private MailDraft aboutPause(MailDraft draft, Subscription subscription, Wording wording) {
        return subscription
                .pausedOn()
                .map(since -> draft.fact(wording.get("payBy"), wording.date(pauses.lastDay(subscription))))
                .orElse(draft);
    }

    private MailDraft aboutEnd(MailDraft draft, Subscription subscription, Wording wording) {
        MailDraft facts = draft.fact(wording.get("until"), wording.date(subscription.paidUntil()));
        Money back = subscriptions.refunded(subscription);
        return back.isPositive() ? facts.fact(wording.get("back"), wording.money(back)) : facts;
    }

    private static MailDraft aboutCard(MailDraft draft, StoredPaymentCard card, Wording wording) {
        return draft.fact(wording.get("card"), card.brand() + " •••• " + card.lastFour())
                .fact(
                        wording.get("expires"),
                        wording.date(card.expires().orElseThrow().atEndOfMonth()));
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

    /** Of the account; when there is something to pay, of the subscription. */
    private URI page(Subscription subscription, SubscriptionNews news) {
        String account = "?konto="
                + accounts.find(subscription.accountId()).orElseThrow().publicId();
        String path = news.kind().isOwed() ? "/betal" + account + "&abonnement=" + subscription.publicId() : account;
        return URI.create(settings.getPublicUrl() + "/abonnementer" + path);
    }
}
