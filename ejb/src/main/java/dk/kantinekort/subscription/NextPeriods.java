package dk.kantinekort.subscription;

import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What many subscriptions are charged next: most of them have the same plan, and are paid until the same day. */
final class NextPeriods {

    private final Plans plans;
    private final Settling settling;
    private final Map<Long, SubscriptionPlan> known = new HashMap<>();
    private final Map<String, Optional<PeriodCharge>> next = new HashMap<>();

    NextPeriods(Plans plans, Settling settling) {
        this.plans = plans;
        this.settling = settling;
    }

    SubscriptionPlan plan(long id) {
        return known.computeIfAbsent(id, i -> plans.find(i).orElseThrow());
    }

    /** The period of that subscription after one that ended on that day. */
    Optional<PeriodCharge> after(RipeSubscription ripe, LocalDate ended) {
        String key = ripe.plan() + ":" + ripe.belonging() + ":" + ripe.enrolledOn() + ":" + ended;
        return next.computeIfAbsent(
                key, k -> settling.next(plan(ripe.plan()), ripe.belonging(), ended, ripe.enrolledOn()));
    }
}
