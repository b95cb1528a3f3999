package dk.kantinekort.subscription;

import dk.kantinekort.subscription.plan.Schedule;
import java.util.List;

/**
 * What stands behind a plan's name.
 *
 * @param units the names of those that it is good for
 * @param groups the names of the classes of person that it is for; empty for everybody
 * @param meals whether it buys a meal on each of its days
 * @param refunds whether whoever leaves gets the days that are left back
 */
public record PlanFacts(Schedule schedule, List<String> units, List<String> groups, boolean meals, boolean refunds) {

    public PlanFacts {
        units = List.copyOf(units);
        groups = List.copyOf(groups);
    }
}
