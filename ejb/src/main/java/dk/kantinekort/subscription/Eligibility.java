package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whose accounts may have a plan, and keep it from one period to the next (rule 24): those of its units. */
@ApplicationScoped
public class Eligibility {

    @Inject
    private Accounts accounts;

    boolean isFor(SubscriptionPlan plan, Account account) {
        return plan.units().contains(account.unitId());
    }

    /** A child who has moved to another school is charged no more. */
    boolean isKept(SubscriptionPlan plan, Subscription subscription) {
        return plan.units().contains(unit(subscription));
    }

    /** Where it is had now. */
    long unit(Subscription subscription) {
        return accounts.find(subscription.accountId()).orElseThrow().unitId();
    }
}
