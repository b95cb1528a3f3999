package dk.kantinekort.subscription;

import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Subscriptions that are paused: one that nobody pays keeps its place and its stored card for some days only. */
@ApplicationScoped
public class Pauses {

    @Inject
    private Plans plans;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Settling settling;

    @Inject
    @ConfigProperty(name = "kantinekort.subscription.pause-days")
    private int pauseDays;

    /** @return when to look whether it has been paid */
    Instant begin(Subscription subscription, LocalDate today) {
        subscription.pause(today);
        return ChargeTime.on(lastDay(subscription).plusDays(1));
    }

    /** The last day on which it can be paid: some days after its beginning, or the plan's last. */
    LocalDate lastDay(Subscription subscription) {
        LocalDate last = subscription.pausedOn().orElseThrow().plusDays(pauseDays);
        Optional<LocalDate> planEnds =
                plans.find(subscription.planId()).orElseThrow().schedule().ends();
        return planEnds.filter(last::isAfter).orElse(last);
    }

    /** Ends it when its time is over; whoever is paying just then is let finish. */
    void look(Subscription subscription, Instant now) {
        Instant end = ChargeTime.on(lastDay(subscription).plusDays(1));
        if (end.isAfter(now)) {
            settling.plan(subscription, end);
        } else if (isBeingPaid(subscription)) {
            settling.plan(subscription, ChargeTime.on(BusinessTime.dateOf(now).plusDays(1)));
        } else {
            subscription.giveUp(now);
            settling.ended(subscription);
        }
    }

    private boolean isBeingPaid(Subscription subscription) {
        return subscriptions
                .findLastCharge(subscription)
                .filter(charge -> charge.state() == ChargeState.UNDER_WAY)
                .isPresent();
    }
}
