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
        return isOfItsUnits(plan, account) && isOfItsGroups(plan, account);
    }

    boolean isOfItsUnits(SubscriptionPlan plan, Account account) {
        return plan.units().contains(account.unitId());
    }

    /** Whether the account's owner is of a class of person that the plan is for. */
    boolean isOfItsGroups(SubscriptionPlan plan, Account account) {
        return plan.groups().isEmpty()
                || persons.find(account.ownerId())
                        .flatMap(Person::groupId)
                        .filter(plan.groups()::contains)
                        .isPresent();
    }

    /** @throws RefusedException {@code PLAN_NOT_OFFERED}, {@code PLAN_OF_OTHER_GROUP} with the names of the plan's groups */
    void require(SubscriptionPlan plan, Account account) {
        if (!isOfItsUnits(plan, account)) {
            throw new RefusedException(Refusal.of("PLAN_NOT_OFFERED"));
        }
        if (!isOfItsGroups(plan, account)) {
            throw new RefusedException(
                    Refusal.of("PLAN_OF_OTHER_GROUP", String.join(", ", groups.names(plan.groups()))));
        }
    }

    /** A child who has moved to another school, or is no pupil any more, is charged no more. */
    boolean isKept(SubscriptionPlan plan, Subscription subscription) {
        return isFor(plan, account(subscription));
    }

    /** Where it is had now. */
    long unit(Subscription subscription) {
        return account(subscription).unitId();
    }

    private Account account(Subscription subscription) {
        return accounts.find(subscription.accountId()).orElseThrow();
    }
}
