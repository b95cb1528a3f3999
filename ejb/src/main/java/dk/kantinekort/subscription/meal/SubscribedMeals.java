package dk.kantinekort.subscription.meal;

import dk.kantinekort.calendar.BusinessCalendar;
import dk.kantinekort.pos.entitlement.Entitlement;
import dk.kantinekort.pos.entitlement.EntitlementSource;
import dk.kantinekort.subscription.Subscription;
import dk.kantinekort.subscription.Subscriptions;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells tills which meals an account has paid for (rule 24). While a declined charge is still tried again the meals go on; while
 * the subscription is paused there are none.
 */
@Stateless
public class SubscribedMeals implements EntitlementSource {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private BusinessCalendar calendar;

    @Override
    public List<Entitlement> list(long accountId, long unitId, LocalDate date) {
        Set<Long> seen = new HashSet<>();
        return subscriptions.listGiving(accountId, date).stream()
                .filter(subscription -> !date.isBefore(subscription.enrolledOn()))
                .filter(subscription -> isServed(subscription, unitId, date))
                .filter(subscription -> seen.add(subscription.planId()))
                .map(subscription -> entitlement(subscription, date))
                .toList();
    }

    private boolean isServed(Subscription subscription, long unitId, LocalDate date) {
        SubscriptionPlan plan = plan(subscription);
        return plan.meals().included()
                && plan.units().contains(unitId)
                && plan.schedule().servesOn(date, Set.copyOf(calendar.listClosed(unitId, date, date)));
    }

    private Entitlement entitlement(Subscription subscription, LocalDate date) {
        SubscriptionPlan plan = plan(subscription);
        return new Entitlement(
                subscription.publicId(), plan.name(), plan.meals().skus(), isTaken(key(subscription, date)));
    }

    private SubscriptionPlan plan(Subscription subscription) {
        return plans.find(subscription.planId()).orElseThrow();
    }

    private boolean isTaken(String key) {
        return em.createQuery("select count(m) from MealUse m where m.taken = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void use(long purchaseId, Set<String> entitlements, LocalDate date) {
        entitlements.forEach(id -> subscriptions
                .find(id)
                .ifPresent(subscription ->
                        em.persist(new MealUse(subscription.id(), purchaseId, date, key(subscription, date)))));
        em.flush();
    }

    @Override
    public void giveBack(long purchaseId) {
        em.createQuery("select m from MealUse m where m.purchaseId = :purchase", MealUse.class)
                .setParameter("purchase", purchaseId)
                .getResultStream()
                .forEach(MealUse::giveBack);
    }

    /** One meal a day for a plan and an account, also when they have left and come back. */
    private static String key(Subscription subscription, LocalDate date) {
        return subscription.planId() + ":" + subscription.accountId() + ":" + date;
    }
}
