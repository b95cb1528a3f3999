package dk.kantinekort.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Has Derby fetch a block of ids for each table. Inserts that meet where a block must be fetched are refused at once instead of
 * waiting, and after a start the first ones would.
 */
final class DerbyBlocks {

    /** A row of nothing but its id takes one, and is then refused. */
    private static final String TAKE_EACH =
            "select 'insert into \"' || t.tablename || '\" (\"' || c.columnname || '\") values (default)'"
                    + " from sys.systables t join sys.syscolumns c on c.referenceid = t.tableid"
                    + " join sys.sysschemas s on s.schemaid = t.schemaid"
                    + " where c.autoincrementinc is not null and s.schemaname = current schema";

    private DerbyBlocks() {}

    static void fetch(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String take : listTakes(statement)) {
                tryOut(statement, take);
            }
            statement.executeQuery(DatabaseKind.DERBY.nextJournalIdQuery()).close();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<String> listTakes(Statement statement) throws SQLException {
        List<String> takes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TAKE_EACH)) {
            while (rows.next()) {
                takes.add(rows.getString(1));
            }
        }
        return takes;
    }

    private static void tryOut(Statement statement, String take) throws SQLException {
        try {
            statement.executeUpdate(take);
        } catch (SQLIntegrityConstraintViolationException nothingInIt) {
            // the block is fetched all the same
        }
        statement.getConnection().rollback();
    }
}
