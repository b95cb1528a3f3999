package dk.kantinekort.test.database;

import dk.kantinekort.test.process.Postgresql;
import java.io.IOException;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Starts a PostgreSQL server before the portal that needs it, when the system property {@code postgresql.script} says how.
 * The server ends when its standard input does, so even a killed test run leaves none behind.
 */
class PostgresqlServer {

    private static final int BEFORE_THE_PORTAL = 1000;
    private static final int AFTER_THE_PORTAL = -1000;

    private Postgresql server;

    void start(@Observes(precedence = BEFORE_THE_PORTAL) BeforeSuite event) throws IOException {
        String script = System.getProperty("postgresql.script");
        if (script != null) {
            server = new Postgresql(script, Integer.getInteger("postgresql.port"));
        }
    }

    void stop(@Observes(precedence = AFTER_THE_PORTAL) AfterSuite event) throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
