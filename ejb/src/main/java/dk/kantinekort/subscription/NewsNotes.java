package dk.kantinekort.subscription;

import dk.kantinekort.due.DueRows;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Notes that there is something to tell, and how it stands now, in the transaction that records it. */
@ApplicationScoped
public class NewsNotes {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private Payments payments;

    @Inject
    private Settling settling;

    @Inject
    private Pauses pauses;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    void note(@Observes SubscriptionNews news) {
        Subscription subscription = subscriptions.find(news.subscriptionId()).orElseThrow();
        due.plan(SubscriptionMails.KIND, noted(news, subscription).toSubject(), clock.instant());
    }

    private SubscriptionNews noted(SubscriptionNews news, Subscription subscription) {
        return switch (news.kind()) {
            case CHARGED ->
                news.with(isPaidInWindow(news) ? SubscriptionNews.Kind.PAID : news.kind(), ofNext(subscription));
            case ENROLLED, PAID, RESUMED -> news.with(news.kind(), ofNext(subscription));
            case DECLINED -> news.with(news.kind(), ofDecline(news, subscription));
            case PAUSED -> news.with(news.kind(), ofPause(news, subscription));
            case ENDED -> news.with(news.kind(), ofEnd(subscription));
            case KEPT -> news.with(news.kind(), ofMoney(news));
            case EXPIRING, TAKEN_OVER -> news;
        };
    }

    private boolean isPaidInWindow(SubscriptionNews news) {
        return subscriptions
                .findCharge(news.thing())
                .flatMap(subscriptions::findLastPayment)
                .flatMap(payments::find)
                .map(Payment::kind)
                .filter(kind -> kind != Inquiry.Kind.STORED_CHARGE)
                .isPresent();
    }

    private NewsFacts ofNext(Subscription subscription) {
        Optional<PeriodCharge> next = plans.find(subscription.planId())
                .filter(plan -> subscription.isCharged())
                .flatMap(plan -> settling.announce(subscription, plan, subscription.paidUntil(), clock.instant()));
        return NewsFacts.ofNext(next);
    }

    /** The same for many periods that were charged by plan. Those without an address have nothing to be told by. */
    void noteCharged(Connection connection, List<BegunCharge> charges, Instant now) throws SQLException {
        List<String> subjects = charges.stream()
                .filter(charge -> charge.subscription().mailed())
                .map(charge -> news(charge, now).toSubject())
                .toList();
        if (!subjects.isEmpty()) {
            DueRows.plan(connection, SubscriptionMails.KIND, subjects, now);
        }
    }

    private static SubscriptionNews news(BegunCharge charge, Instant now) {
        PeriodCharge next = Settling.announced(charge.ripe().following(), now);
        NewsFacts facts = NewsFacts.ofNext(Optional.of(next));
        return new SubscriptionNews(
                SubscriptionNews.Kind.CHARGED, charge.subscription().id(), charge.id(), 0, facts);
    }

    /** What is paid is had, and the days of the charge that is tried again as well, until its last try. */
    private NewsFacts ofDecline(SubscriptionNews news, Subscription subscription) {
        SubscriptionCharge charge = subscriptions.findCharge(news.thing()).orElseThrow();
        LocalDate tried = charge.tryOn()
                .map(day -> later(day, charge.lastTryOn()).minusDays(1))
                .filter(day -> day.isBefore(charge.period().last()))
                .orElse(charge.period().last());
        return new NewsFacts(
                charge.declineReason(),
                charge.tryOn(),
                Optional.empty(),
                Optional.of(later(tried, subscription.paidUntil())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is paid is had all the same. */
    private NewsFacts ofPause(SubscriptionNews news, Subscription subscription) {
        SubscriptionCharge charge = subscriptions.findCharge(news.thing()).orElseThrow();
        Optional<LocalDate> goesOn =
                Optional.of(subscription.paidUntil()).filter(day -> !day.isBefore(BusinessTime.today(clock)));
        return new NewsFacts(
                charge.declineReason(), Optional.of(pauses.lastDay(subscription)), Optional.empty(), goesOn);
    }

    private NewsFacts ofEnd(Subscription subscription) {
        return new NewsFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.of(subscriptions.refunded(subscription)).filter(Money::isPositive),
                Optional.of(subscription).filter(Subscription::isBegun).map(Subscription::paidUntil));
    }

    private NewsFacts ofMoney(SubscriptionNews news) {
        return new NewsFacts(
                Optional.empty(), Optional.empty(), payments.find(news.thing()).map(Payment::amount), Optional.empty());
    }
}
