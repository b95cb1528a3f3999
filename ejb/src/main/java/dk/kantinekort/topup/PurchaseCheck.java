package dk.kantinekort.topup;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.pos.TopUpTrigger;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Checks the balance at each purchase (rule 11), in the till's transaction. A purchase that leaves more than anybody's threshold
 * costs nothing; any other one statement, which only the first purchase under the threshold gets through.
 */
@ApplicationScoped
public class PurchaseCheck implements TopUpTrigger {

    private static final String CLAIM =
            """
            where open_for = :account and state = 'ACTIVE' and checking = false and threshold > :balance
              and (not_before is null or not_before <= :now) and (backs_off_until is null or backs_off_until <= :now)""";
    private static final NamedSql DERBY = NamedSql.of("update topup_agreement set checking = true " + CLAIM);

    /**
     * Whatever holds the agreement, the till waits no longer than that for it, and for what is planned, until its transaction ends.
     * All in the one statement: most purchases under the highest threshold find no agreement.
     */
    private static final NamedSql POSTGRESQL = NamedSql.of(
            """
            with patience as materialized (select set_config('lock_timeout', '300ms', true) as set)
            update topup_agreement set checking = true from patience
            """
                    + CLAIM + " and patience.set is not null");

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
        if (!balance.isLessThan(settings.thresholdMaximum())) {
            return false;
        }
        Instant now = clock.instant();
        boolean claimed = claim(Map.of("account", accountId, "balance", balance.oere(), "now", now));
        if (claimed) {
            plan(accountId, now);
        }
        return claimed;
    }

    /** The night may plan the same at the same moment. */
    private void plan(long accountId, Instant now) {
        try {
            due.plan(TopUpWork.KIND, Long.toString(accountId), now);
        } catch (RuntimeException e) {
            throw CollisionException.isBehind(e) ? new CollisionException(e) : e;
        }
    }

    private boolean claim(Map<String, ?> values) {
        try (Connection connection = database.connection()) {
            NamedSql update = database.kind() == DatabaseKind.POSTGRESQL ? POSTGRESQL : DERBY;
            return update.update(connection, values) > 0;
        } catch (SQLException e) {
            throw CollisionException.of(e);
        }
    }
}
