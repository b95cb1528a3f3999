package dk.kantinekort.importer;

import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.database.UtcTimestamp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of one import. {@code :import} in them stands for its id and {@code :now} for the time it is booked at. */
final class ImportSql {

    private static final Pattern PARAMETER = Pattern.compile(":(import|now)\\b");

    private final Connection connection;
    private final DatabaseKind database;
    private final String importId;
    private final Timestamp now;

    ImportSql(Connection connection, DatabaseKind database, String importId, Instant now) {
        this.connection = connection;
        this.database = database;
        this.importId = importId;
        this.now = UtcTimestamp.of(now);
    }

    Connection connection() {
        return connection;
    }

    String importId() {
        return importId;
    }

    /** Tells the planner of PostgreSQL how many rows have been staged; it would plan for none. */
    void analyse() throws SQLException {
        if (database == DatabaseKind.POSTGRESQL) {
            run("analyze import_row");
        }
    }

    int run(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            return statement.executeUpdate();
        }
    }

    void runAll(List<String> statements) throws SQLException {
        for (String sql : statements) {
            run(sql);
        }
    }

    /** The first column of the first row; 0 when it is null. */
    long number(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Rows of whole numbers. */
    List<long[]> rows(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet row = statement.executeQuery()) {
            int width = row.getMetaData().getColumnCount();
            List<long[]> rows = new ArrayList<>();
            while (row.next()) {
                long[] values = new long[width];
                for (int i = 0; i < width; i++) {
                    values[i] = row.getLong(i + 1);
                }
                rows.add(values);
            }
            return rows;
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        Matcher parameters = PARAMETER.matcher(sql);
        PreparedStatement statement = connection.prepareStatement(parameters.replaceAll("?"));
        parameters.reset();
        for (int i = 1; parameters.find(); i++) {
            if (parameters.group(1).equals("now")) {
                statement.setTimestamp(i, now);
            } else {
                statement.setString(i, importId);
            }
        }
        return statement;
    }
}
