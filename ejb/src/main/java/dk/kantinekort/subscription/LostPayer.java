package dk.kantinekort.subscription;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.link.AccessEnded;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.shared.database.Collisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whoever may no longer use an account does not go on paying for it (rule 5): as if they had left what they pay for and wait for.
 * Planned with the end of the access and done after it, each subscription by itself, so that the access ends whatever goes on there.
 */
@ApplicationScoped
public class LostPayer implements DueHandler {

    static final String KIND = "subscription-access";

    private static final String SEPARATOR = ":";
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Unenrolment unenrolment;

    @Inject
    private WaitingDesk waitingList;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    void ended(@Observes AccessEnded ended) {
        plan(ended.personId() + SEPARATOR + ended.accountId());
        subscriptions
                .listStanding(ended.accountId())
                .forEach(subscription -> planLeaving(ended.personId(), subscription));
    }

    /** Has that person's part in the subscription looked at: whether they may use its account still. */
    void planLeaving(long personId, Subscription subscription) {
        plan(personId + SEPARATOR + subscription.accountId() + SEPARATOR + subscription.publicId());
    }

    private void plan(String subject) {
        due.plan(KIND, subject, clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        String[] named = task.subject().split(SEPARATOR);
        long person = Long.parseLong(named[0]);
        long account = Long.parseLong(named[1]);
        // access that was given again meanwhile has lost nothing
        if (!access.isAllowed(person, accounts.find(account).orElseThrow())) {
            Collisions.outlast(() -> {
                leave(person, account, named);
                return task;
            });
        }
        return Optional.empty();
    }

    private void leave(long person, long account, String... named) {
        if (named.length > 2) {
            unenrolment.leaveWithoutAccess(person, named[2]);
        } else {
            waitingList.leaveWithoutAccess(person, account);
        }
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(DAY));
    }
}
