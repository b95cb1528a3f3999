package dk.kantinekort.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;

/** A migrated Derby database in memory, with one connection that does not commit by itself. */
public final class MemoryDatabase implements AutoCloseable {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Connection connection;
    private long nextId = 1;

    public MemoryDatabase() {
        FLYWAY.setLevel(Level.SEVERE);
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + UUID.randomUUID());
        source.setCreateDatabase("create");
        Flyway.configure(MemoryDatabase.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/derby")
                .load()
                .migrate();
        try {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** The first of so many ids in a row, as the journal's sequence would hand out. */
    public long take(int count) {
        long first = nextId;
        nextId += count;
        return first;
    }

    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The first column of the only row. */
    public String text(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        rollback();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
