package dk.kantinekort.subscription;

import dk.kantinekort.link.AccessEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever may no longer use an account does not go on paying for it (rule 5): as if they had left what they pay for and wait for. */
@ApplicationScoped
public class LostPayer {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Unenrolment unenrolment;

    @Inject
    private WaitingDesk waitingList;

    void ended(@Observes AccessEnded access) {
        waitingList.leaveWithoutAccess(access.personId(), access.accountId());
        subscriptions.listStanding(access.accountId()).stream()
                .filter(subscription -> subscription.payerId() == access.personId())
                .map(Subscription::publicId)
                .forEach(unenrolment::leaveWithoutAccess);
    }
}
