package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.SubscriptionPlan;

/**
 * A plan as staff see it.
 *
 * @param price of a period now
 * @param units their names, with commas between
 * @param subscribers how many have it
 * @param waiting how many wait for a place
 */
public record KeptPlan(SubscriptionPlan plan, Money price, String units, long subscribers, long waiting) {}
