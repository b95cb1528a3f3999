package dk.kantinekort.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Asks whether there is a row, and waits for nobody who is writing it: what another transaction is about to write is seen already
 * or not yet. For whoever must not be held up, and may do without the last word.
 */
public final class UnlockedQuestion {

    private final NamedSql derby;
    private final NamedSql postgresql;

    private UnlockedQuestion(String select) {
        postgresql = NamedSql.of(select);
        derby = NamedSql.of(select + " with ur");
    }

    /** @param select with named parameters; what it selects does not matter */
    public static UnlockedQuestion of(String select) {
        return new UnlockedQuestion(select);
    }

    public boolean isAny(Database database, Map<String, ?> values) {
        NamedSql question = database.kind() == DatabaseKind.POSTGRESQL ? postgresql : derby;
        try (Connection connection = database.connection();
                PreparedStatement statement = question.prepare(connection, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw CollisionException.of(e);
        }
    }
}
