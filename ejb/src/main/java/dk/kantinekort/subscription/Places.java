package dk.kantinekort.subscription;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.subscription.waiting.Wait;
import dk.kantinekort.subscription.waiting.WaitState;
import dk.kantinekort.subscription.waiting.Waits;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The places of plans with a capacity. One that becomes free belongs to whoever has waited longest: it is offered to them for some
 * days, then to the next. As long as somebody waits, nobody else can take one.
 */
@Stateless
public class Places {

    @Inject
    private Plans plans;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Waits waits;

    @Inject
    private PlaceMails mails;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "kantinekort.subscription.offer-days")
    private int offerDays;

    /** Whether the account cannot have a place now. */
    public boolean isFull(SubscriptionPlan plan, long accountId) {
        return plan.capacity()
                .filter(places -> subscriptions.countTaken(plan) + waits.count(plan.id()) >= places)
                .filter(places ->
                        waits.find(plan.id(), accountId).filter(Wait::isOffered).isEmpty())
                .isPresent();
    }

    /** Has the list looked at after the commit: a place may have become free. */
    public void look(SubscriptionPlan plan) {
        due.plan(PlaceOffers.KIND, plan.publicId(), clock.instant());
    }

    /** One of the plan's subscriptions is over. */
    public void freed(Subscription subscription) {
        plans.find(subscription.planId())
                .filter(plan -> plan.capacity().isPresent())
                .ifPresent(this::look);
    }

    /** The account has its place. */
    public void taken(Subscription subscription) {
        waits.find(subscription.planId(), subscription.accountId())
                .ifPresent(wait -> wait.end(WaitState.TAKEN, clock.instant()));
    }

    /** Offers what is free, in order. @return when to look again: after the end of the first offer */
    public Optional<Instant> offer(DueTask task) {
        SubscriptionPlan plan = plans.require(task.subject());
        plans.hold(plan);
        due.confirm(task);
        LocalDate today = BusinessTime.dateOf(task.reckonFrom(clock.instant()));
        if (!plan.isOffered() || plan.schedule().isOverBy(today)) {
            waits.list(plan.id()).forEach(wait -> end(wait, WaitState.CLOSED));
            return Optional.empty();
        }
        waits.list(plan.id()).stream()
                .filter(wait -> wait.offeredUntil().filter(today::isAfter).isPresent() && !isEnrolling(wait))
                .forEach(wait -> end(wait, WaitState.LAPSED));
        List<Wait> standing = waits.list(plan.id());
        standing.stream()
                .filter(wait -> wait.state() == WaitState.WAITING)
                .limit(free(plan, standing))
                .forEach(wait -> offer(wait, today));
        return standing.stream()
                .flatMap(wait -> wait.offeredUntil().stream())
                .min(LocalDate::compareTo)
                .map(last -> BusinessTime.startOf((last.isBefore(today) ? today : last).plusDays(1)));
    }

    private long free(SubscriptionPlan plan, List<Wait> standing) {
        long kept = standing.stream()
                .filter(wait -> wait.isOffered() && !isEnrolling(wait))
                .count();
        long places = plan.capacity().map(Integer::longValue).orElse(Long.MAX_VALUE);
        return Math.max(0, places - subscriptions.countTaken(plan) - kept);
    }

    /** Their payment is under way: the place is counted as taken. */
    private boolean isEnrolling(Wait wait) {
        return subscriptions.listStanding(wait.accountId()).stream()
                .anyMatch(subscription -> subscription.planId() == wait.planId());
    }

    private void offer(Wait wait, LocalDate today) {
        wait.offer(today.plusDays(offerDays));
        mails.plan(wait);
    }

    private void end(Wait wait, WaitState how) {
        wait.end(how, clock.instant());
        mails.plan(wait);
    }
}
