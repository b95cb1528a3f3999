package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.ComingPrice;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import java.util.Optional;

/**
 * A plan as staff see it.
 *
 * @param price of a period now
 * @param coming a price that is announced; empty when none is
 * @param units their names, with commas between
 * @param groups the names of those that it is for, with commas between; empty for everybody
 * @param subscribers how many have it
 * @param waiting how many wait for a place
 */
public record KeptPlan(
        SubscriptionPlan plan,
        Money price,
        Optional<ComingPrice> coming,
        String units,
        String groups,
        long subscribers,
        long waiting) {}
