package dk.kantinekort.test.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A PostgreSQL server for tests, with nothing in it. It ends when its standard input does, so even a killed test run leaves
 * none behind.
 */
public final class Postgresql implements AutoCloseable {

    private final int port;
    private final Process process;

    /**
     * @param script the path of {@code server-config/postgresql}
     * @param options more options of the server
     */
    public Postgresql(String script, int port, String... options) throws IOException {
        this.port = port;
        List<String> command = new ArrayList<>(List.of(script, String.valueOf(port)));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requireReady();
    }

    private void requireReady() throws IOException {
        String said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!"ready".equals(said)) {
            throw new IllegalStateException("PostgreSQL did not start");
        }
    }

    public int port() {
        return port;
    }

    /** The environment that the portal's data source finds it by. */
    public Map<String, String> dataSource() {
        return Map.of(
                "PORTAL_DB_USER", "portal",
                "PORTAL_DB_PASSWORD", "portal",
                "PORTAL_DB_HOST", "127.0.0.1",
                "PORTAL_DB_PORT", String.valueOf(port),
                "PORTAL_DB_NAME", "portal");
    }

    /** Runs statements in one transaction. */
    public void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement in a transaction that stays open, with its locks, until it is closed. */
    public Connection hold(String sql) {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return connection;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what it answers. */
    public List<String> list(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws IOException, SQLException {
        Properties user = new Properties();
        user.put("user", "portal");
        return ServerDriver.of("postgresql").connect("jdbc:postgresql://127.0.0.1:" + port + "/portal", user);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
