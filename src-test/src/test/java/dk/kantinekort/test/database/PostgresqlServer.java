package dk.kantinekort.test.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

    private Process process;

    void start(@Observes(precedence = BEFORE_THE_PORTAL) BeforeSuite event) throws IOException {
        String script = System.getProperty("postgresql.script");
        if (script != null) {
            process = new ProcessBuilder(script, System.getProperty("postgresql.port"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            requireReady();
        }
    }

    private void requireReady() throws IOException {
        String said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!"ready".equals(said)) {
            throw new IllegalStateException("PostgreSQL did not start");
        }
    }

    void stop(@Observes(precedence = AFTER_THE_PORTAL) AfterSuite event) throws IOException, InterruptedException {
        if (process != null) {
            process.getOutputStream().close();
            process.waitFor();
        }
    }
}
