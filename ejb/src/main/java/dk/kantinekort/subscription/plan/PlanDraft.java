package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * A plan as staff make it.
 *
 * @param name at most 80 characters
 * @param about at most 1,000 characters; may be empty
 * @param price of a whole period, more than zero
 * @param capacity how many may have it at a time; empty for any number
 * @param units at least one
 * @param groups the classes of person that it is for; none for everybody
 * @param meals what it buys
 * @param refunds whether whoever leaves gets the days that are left back
 */
public record PlanDraft(
        String name,
        String about,
        Schedule schedule,
        Money price,
        Optional<Integer> capacity,
        Set<Long> units,
        Set<Long> groups,
        Meals meals,
        boolean refunds) {

    public PlanDraft {
        units = Set.copyOf(units);
        groups = Set.copyOf(groups);
    }
}
