package dk.kantinekort.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the database to this version before anything uses it. Every other start-up bean depends on this one by name. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Inject
    private Database database;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database.dataSource())
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + database.kind().migrations())
                .configuration(lock())
                .load()
                .migrate();
        if (database.kind() == DatabaseKind.DERBY) {
            prepareDerby();
        }
    }

    /** On PostgreSQL no transaction stands idle while a long migration runs: the server ends those that do. */
    private Map<String, String> lock() {
        return database.kind() == DatabaseKind.POSTGRESQL
                ? Map.of("flyway.postgresql.transactional.lock", "false")
                : Map.of();
    }

    private void prepareDerby() {
        try {
            DerbyStatistics.count(database.dataSource());
            DerbyBlocks.fetch(database.dataSource());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
