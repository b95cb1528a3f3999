package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.subscription.waiting.Wait;
import dk.kantinekort.subscription.waiting.WaitState;
import dk.kantinekort.subscription.waiting.Waits;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Where citizens enter a full plan's waiting list for an account, and leave it. */
@Stateless
public class WaitingDesk {

    @Inject
    private AccountAccess access;

    @Inject
    private Plans plans;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Waits waits;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    /**
     * [Skriv på venteliste]
     *
     * @throws dk.kantinekort.shared.refusal.NotFoundException when the account is not the person's to use
     * @throws RefusedException {@code PLAN_NOT_OFFERED}, {@code PLAN_OF_OTHER_GROUP}, {@code PLAN_NOT_FULL}, {@code ALREADY_SUBSCRIBED}, {@code ALREADY_WAITING}
     */
    public void join(long personId, String plan, String account, String language) {
        Account waiting = access.require(personId, account);
        SubscriptionPlan full = plans.require(plan);
        plans.hold(full);
        requireUse(full, waiting);
        waits.join(full.id(), waiting.id(), personId, language);
    }

    private void requireUse(SubscriptionPlan plan, Account account) {
        eligibility.require(plan, account);
        boolean had = plan.isOffered()
                && plans.firstPeriod(plan, account.unitId(), BusinessTime.today(clock))
                        .isPresent();
        refuseUnless(had, "PLAN_NOT_OFFERED");
        refuseUnless(
                subscriptions.listStanding(account.id()).stream().noneMatch(other -> other.planId() == plan.id()),
                "ALREADY_SUBSCRIBED");
        refuseUnless(places.isFull(plan, account.id()), "PLAN_NOT_FULL");
    }

    private static void refuseUnless(boolean holds, String code) {
        if (!holds) {
            throw new RefusedException(Refusal.of(code));
        }
    }

    /** [Slet fra venteliste]: a place that was offered goes to the next. Again: nothing happens. */
    public void leave(long personId, String plan, String account) {
        Account waiting = access.require(personId, account);
        SubscriptionPlan full = plans.require(plan);
        plans.hold(full);
        waits.find(full.id(), waiting.id()).ifPresent(wait -> leave(wait, full));
    }

    /** Whoever may not use the account any more does not wait for it. */
    public void leaveWithoutAccess(long personId, long accountId) {
        waits.listOf(personId, accountId).forEach(wait -> {
            SubscriptionPlan plan = plans.find(wait.planId()).orElseThrow();
            plans.hold(plan);
            leave(wait, plan);
        });
    }

    private void leave(Wait wait, SubscriptionPlan plan) {
        wait.end(WaitState.LEFT, clock.instant());
        places.look(plan);
    }
}
