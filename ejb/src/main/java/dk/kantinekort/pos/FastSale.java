package dk.kantinekort.pos;

import dk.kantinekort.pos.SaleDesk.SoldAtOnce;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.database.NamedSql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Books what can be booked, and asks nothing about the rest. The way that nearly every purchase goes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FastSale {

    private static final NamedSql TOP_UP_STARTED =
            NamedSql.of("update purchase set top_up_started = true where id = :entryId");

    @Inject
    private Database database;

    @Inject
    private TopUpTriggers topUps;

    /**
     * @return empty when nothing was booked, for whatever reason
     * @throws TopUpCheckException when only the check for a top-up failed
     * @throws CollisionException when the key is used already, or others buy on the account at the same moment
     */
    public Optional<SaleAnswer> attempt(SaleDraft draft) {
        try (Connection connection = database.connection()) {
            Optional<SoldAtOnce> sold = desk().sell(connection, draft);
            return sold.isEmpty() ? Optional.empty() : Optional.of(answer(connection, draft, sold.get()));
        } catch (SQLException e) {
            throw CollisionException.of(e);
        }
    }

    private SaleDesk desk() {
        return database.kind() == DatabaseKind.POSTGRESQL ? new PostgresDesk() : new DerbyDesk();
    }

    private SaleAnswer answer(Connection connection, SaleDraft draft, SoldAtOnce sold) throws SQLException {
        boolean started = topUps.purchaseChecked(draft, sold.accountId(), sold.balance());
        if (started) {
            TOP_UP_STARTED.update(connection, Map.of("entryId", draft.id()));
        }
        return SaleAnswer.booked(draft.publicId(), sold.balance(), started);
    }
}
