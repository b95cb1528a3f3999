package dk.kantinekort.shared.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The portal's data source, for the few places that speak SQL themselves. Connections join the transaction under way. */
@ApplicationScoped
public class Database {

    private static final int ANSWER_SECONDS = 2;

    @Resource(lookup = "jdbc/portal")
    private DataSource dataSource;

    private volatile DatabaseKind kind;

    public Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    public DatabaseKind kind() {
        if (kind == null) {
            try (Connection connection = connection()) {
                kind = DatabaseKind.named(connection.getMetaData().getDatabaseProductName());
            } catch (SQLException e) {
                throw new IllegalStateException("the data source jdbc/portal does not answer", e);
            }
        }
        return kind;
    }

    /** Whether the database answers a question within two seconds; the wait for a free connection comes on top. */
    public boolean answers() {
        try (Connection connection = connection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    DataSource dataSource() {
        return dataSource;
    }
}
