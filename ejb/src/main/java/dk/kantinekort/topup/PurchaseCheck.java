package dk.kantinekort.topup;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.pos.TopUpTrigger;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.UnlockedQuestion;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Checks the balance at each purchase (rule 11), in the till's transaction. A purchase that leaves more than anybody's threshold
 * costs nothing; any other one a question, which waits for nobody at work on the agreement. Only the first purchase under the
 * threshold plans a top-up; whether there is to be one is decided when its turn comes.
 */
@ApplicationScoped
public class PurchaseCheck implements TopUpTrigger {

    private static final UnlockedQuestion WANTED = UnlockedQuestion.of(
            """
            select 1 from topup_agreement
            where open_for = :account and state = 'ACTIVE' and payment_id is null and threshold > :balance
              and (not_before is null or not_before <= :now) and (backs_off_until is null or backs_off_until <= :now)""");

    @Inject
    private Database database;

    @Inject
    private DueWork due;

    @Inject
    private TopUpSettings settings;

    @Inject
    private Clock clock;

    @Override
    public boolean purchaseChecked(long accountId, Money balance) {
        return balance.isLessThan(settings.thresholdMaximum()) && isWanted(accountId, balance) && plan(accountId);
    }

    private boolean isWanted(long accountId, Money balance) {
        Instant now = clock.instant();
        return WANTED.isAny(database, Map.of("account", accountId, "balance", balance.oere(), "now", now));
    }

    /** The night may plan the same at the same moment. */
    private boolean plan(long accountId) {
        try {
            return due.planUnlessWaiting(TopUpWork.KIND, Long.toString(accountId));
        } catch (RuntimeException e) {
            throw CollisionException.isBehind(e) ? new CollisionException(e) : e;
        }
    }
}
