package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.PersonGroups;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whose accounts may have a plan, and keep it from one period to the next (rule 24): those of its units and of its groups. */
@ApplicationScoped
public class Eligibility {

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private PersonGroups groups;

    boolean isFor(SubscriptionPlan plan, Account account) {
        return of(account).mayHave(plan);
    }

    boolean isOfItsUnits(SubscriptionPlan plan, Account account) {
        return of(account).isOfItsUnits(plan);
    }

    boolean isOfItsGroups(SubscriptionPlan plan, Account account) {
        return of(account).isOfItsGroups(plan);
    }

    /** @throws RefusedException {@code PLAN_NOT_OFFERED}, {@code PLAN_OF_OTHER_GROUP} with the names of the plan's groups */
    void require(SubscriptionPlan plan, Account account) {
        Belonging belonging = of(account);
        if (!belonging.isOfItsUnits(plan)) {
            throw new RefusedException(Refusal.of("PLAN_NOT_OFFERED"));
        }
        if (!belonging.isOfItsGroups(plan)) {
            throw new RefusedException(
                    Refusal.of("PLAN_OF_OTHER_GROUP", String.join(", ", groups.names(plan.groups()))));
        }
    }

    Belonging of(Subscription subscription) {
        return of(accounts.find(subscription.accountId()).orElseThrow());
    }

    private Belonging of(Account account) {
        return new Belonging(account.unitId(), persons.find(account.ownerId()).flatMap(Person::groupId));
    }
}
