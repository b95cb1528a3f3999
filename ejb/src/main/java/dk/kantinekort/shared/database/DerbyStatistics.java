package dk.kantinekort.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Has Derby count its tables, which it plans joins by. It must not do so by itself: with each count it lets go of all blocks of ids.
 */
final class DerbyStatistics {

    private static final String COUNT_EACH =
            "select 'call syscs_util.syscs_update_statistics(''' || s.schemaname || ''', ''' || t.tablename || ''', null)'"
                    + " from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid"
                    + " where t.tabletype = 'T' and s.schemaname = current schema";

    private DerbyStatistics() {}

    /** To be called while nobody else uses the database. */
    static void count(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String count : listCounts(statement)) {
                statement.execute(count);
            }
        }
    }

    private static List<String> listCounts(Statement statement) throws SQLException {
        List<String> counts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(COUNT_EACH)) {
            while (rows.next()) {
                counts.add(rows.getString(1));
            }
        }
        return counts;
    }
}
