package dk.kantinekort.subscription;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.person.Person;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the payer by mail what became of their subscription. What there is to tell is noted in the transaction that records
 * it; the mail is written afterwards, so that one that cannot be written undoes nothing.
 */
@ApplicationScoped
public class SubscriptionMails implements DueHandler {

    static final String KIND = "subscription-mail";

    @Inject
    private Letters letters;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Payers payers;

    @Inject
    private Payments payments;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        SubscriptionNews news = SubscriptionNews.ofSubject(task.subject());
        Subscription subscription = subscriptions.find(news.subscriptionId()).orElseThrow();
        letters.send(reader(news, subscription), payer -> draft(news, subscription, payer));
        return Optional.empty();
    }

    /** Who is told: the payer, or whoever paid in vain, or paid until now. */
    private long reader(SubscriptionNews news, Subscription subscription) {
        return switch (news.kind()) {
            case KEPT -> payers.find(news.thing(), subscription);
            case TAKEN_OVER -> cards.find(news.thing()).orElseThrow().ownerId();
            default -> subscription.payerId();
        };
    }

    private String language(SubscriptionNews news, Subscription subscription) {
        Optional<Long> payment =
                switch (news.kind()) {
                    case KEPT -> Optional.of(news.thing());
                    case TAKEN_OVER -> cards.find(news.thing()).map(StoredPaymentCard::paymentId);
                    default -> Optional.empty();
                };
        return payment.flatMap(payments::find).map(Payment::language).orElse(subscription.language());
    }

    private MailDraft draft(SubscriptionNews news, Subscription subscription, Person payer) {
        Wording wording = Wording.in(language(news, subscription));
        String kind = key(news);
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        MailDraft begun = MailDraft.to(
                        payer.email(), wording.language(), wording.get(kind), "subscription:" + news.key())
                .say(wording.get(kind + ".detail"));
        MailDraft facts =
                letters.about(aboutMeals(begun, news, plan, wording), plan.id(), subscription.accountId(), payer);
        return about(aboutPrice(facts, news, plan, wording), news, wording)
                .link(wording.get(linkTo(news.kind())), page(subscription, news));
    }

    /** Of its texts; money that comes back is told of before all else. */
    private static String key(SubscriptionNews news) {
        boolean back = news.kind() == SubscriptionNews.Kind.ENDED
                && news.facts().amount().isPresent();
        return news.kind().key() + (back ? ".back" : "");
    }

    /** Whether there is food, where it is not paid for. */
    private static MailDraft aboutMeals(
            MailDraft draft, SubscriptionNews news, SubscriptionPlan plan, Wording wording) {
        boolean matters = news.kind().isOwed() && plan.meals().included();
        return matters ? draft.say(wording.get(news.kind().key() + ".meals")) : draft;
    }

    /** Whoever enrols after a price was announced has not been told by mail. */
    private MailDraft aboutPrice(MailDraft draft, SubscriptionNews news, SubscriptionPlan plan, Wording wording) {
        return plan.priceAfter(BusinessTime.today(clock))
                .filter(coming -> news.kind() == SubscriptionNews.Kind.ENROLLED)
                .map(coming -> draft.fact(
                        wording.get("price.now"),
                        wording.money(coming.amount()) + ", " + wording.get("price.coming") + " "
                                + wording.date(coming.from())))
                .orElse(draft);
    }

    private MailDraft about(MailDraft draft, SubscriptionNews news, Wording wording) {
        return switch (news.kind()) {
            case EXPIRING -> aboutCard(draft, cards.find(news.thing()).orElseThrow(), wording);
            case KEPT -> withAmount(draft, "amount", news.facts(), wording);
            case TAKEN_OVER -> draft;
            case ENDED -> withAmount(withLastDay(draft, "until", news.facts(), wording), "back", news.facts(), wording);
            case DECLINED -> aboutDecline(aboutPeriod(draft, news, wording), "tryOn", news.facts(), wording);
            case PAUSED -> aboutDecline(aboutPeriod(draft, news, wording), "payBy", news.facts(), wording);
            case ENROLLED, CHARGED, PAID, RESUMED ->
                aboutNext(aboutPeriod(draft, news, wording), news.facts(), wording);
        };
    }

    private static MailDraft aboutCard(MailDraft draft, StoredPaymentCard card, Wording wording) {
        return draft.fact(wording.get("card"), Standings.name(card))
                .fact(
                        wording.get("expires"),
                        wording.date(card.expires().orElseThrow().atEndOfMonth()));
    }

    private MailDraft aboutPeriod(MailDraft draft, SubscriptionNews news, Wording wording) {
        SubscriptionCharge charge = subscriptions.findCharge(news.thing()).orElseThrow();
        return draft.fact(wording.get("period"), wording.period(charge.period()))
                .fact(wording.get("amount"), wording.money(charge.amount()));
    }

    private static MailDraft aboutNext(MailDraft draft, NewsFacts facts, Wording wording) {
        return facts.day()
                .flatMap(day -> facts.amount().map(amount -> wording.money(amount) + ", " + wording.date(day)))
                .map(next -> draft.fact(wording.get("next"), next))
                .orElse(draft);
    }

    /** @param day what its day is called */
    private static MailDraft aboutDecline(MailDraft draft, String day, NewsFacts facts, Wording wording) {
        MailDraft why = facts.reason()
                .map(reason -> draft.fact(wording.get("why"), wording.get("why." + reason)))
                .orElse(draft);
        MailDraft then = facts.day()
                .map(date -> why.fact(wording.get(day), wording.date(date)))
                .orElse(why);
        return withLastDay(then, "goesOn", facts, wording);
    }

    private static MailDraft withLastDay(MailDraft draft, String name, NewsFacts facts, Wording wording) {
        return facts.lastDay()
                .map(day -> draft.fact(wording.get(name), wording.date(day)))
                .orElse(draft);
    }

    private static MailDraft withAmount(MailDraft draft, String name, NewsFacts facts, Wording wording) {
        return facts.amount()
                .map(amount -> draft.fact(wording.get(name), wording.money(amount)))
                .orElse(draft);
    }

    /** Of the account; when there is something to do about it, of the subscription. */
    private URI page(Subscription subscription, SubscriptionNews news) {
        return switch (news.kind()) {
            case DECLINED, PAUSED -> letters.page("/betal", subscription);
            case EXPIRING -> letters.page("/skift", subscription);
            default -> letters.page(subscription.accountId());
        };
    }

    private static String linkTo(SubscriptionNews.Kind kind) {
        return switch (kind) {
            case DECLINED, PAUSED -> "payNow";
            case EXPIRING -> "changeCard";
            default -> "open";
        };
    }
}
