package dk.kantinekort.subscription;

import dk.kantinekort.subscription.plan.SubscriptionPlan;
import java.util.Optional;

/**
 * Where an account is and who has it, as the municipality's list says now: what decides whether a plan is for it (rule 24).
 *
 * @param unit of the account
 * @param group the owner's class of person; empty when the list names none
 */
record Belonging(long unit, Optional<Long> group) {

    /** A child who has moved to another school, or is no pupil any more, may not, and is charged no more. */
    boolean mayHave(SubscriptionPlan plan) {
        return isOfItsUnits(plan) && isOfItsGroups(plan);
    }

    boolean isOfItsUnits(SubscriptionPlan plan) {
        return plan.units().contains(unit);
    }

    boolean isOfItsGroups(SubscriptionPlan plan) {
        return plan.groups().isEmpty() || group.filter(plan.groups()::contains).isPresent();
    }
}
