package dk.kantinekort.test.process;

import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The portal on Payara Micro as it is shipped: the archive, the server and the settings of server-config. */
public final class PortalProcess implements AutoCloseable {

    private static final Path CONFIG = Path.of(System.getProperty("server.config"));
    private static final int PATIENCE_SECONDS = 300;
    private static final int POLL_MILLIS = 250;

    private final Path folder;
    private final String host;
    private final int port;
    private final String dataSource;
    private final Map<String, String> environment;
    private final PortalClient client;
    private Process process;

    /**
     * @param folder the server's own, with Derby's database in it if it uses Derby
     * @param host a name of this machine; portals that one browser visits have different ones, or they share their cookies
     * @param dataSource name of its file in server-config
     * @param environment what that file and the portal need besides
     */
    public PortalProcess(Path folder, String host, int port, String dataSource, Map<String, String> environment) {
        this.folder = folder;
        this.host = host;
        this.port = port;
        this.dataSource = dataSource;
        this.environment = Map.copyOf(environment);
        this.client = new PortalClient(url());
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public static Path libraries() {
        return CONFIG.resolve("target/libraries");
    }

    /**
     * Starts it, and returns when it is ready.
     *
     * @param more environment for this time only
     */
    public PortalProcess start(Map<String, String> more) {
        try {
            launch(more);
            awaitReady();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void launch(Map<String, String> more) throws IOException {
        delete(root());
        Path preboot = Files.createDirectories(folder).resolve("preboot.asadmin");
        Files.writeString(preboot, read("payara-micro.asadmin") + read(dataSource));
        ProcessBuilder builder = new ProcessBuilder(command(preboot))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(settings());
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        process = builder.start();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(CprKeys.environment());
        settings.put("KANTINEKORT_PROFILE", "development");
        settings.put("KANTINEKORT_SANDBOX", "true");
        settings.put("KANTINEKORT_PUBLIC_URL", url());
        settings.put("KANTINEKORT_DATA", folder.resolve("data").toString());
        return settings;
    }

    private List<String> command(Path preboot) {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx768m", "-Duser.timezone=UTC"));
        command.add("-Dderby.system.home=" + folder);
        command.add("-Dderby.storage.indexStats.auto=false");
        command.add("-Dderby.locks.deadlockTimeout=1");
        command.add("-Dderby.stream.error.file=" + folder.resolve("derby.log"));
        command.addAll(List.of("-jar", CONFIG.resolve("target/payara-micro.jar").toString()));
        command.addAll(
                List.of("--nohazelcast", "--disablephonehome", "--minhttpthreads", "8", "--maxhttpthreads", "64"));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of("--rootdir", root().toString()));
        command.addAll(List.of("--addlibs", libraries().toString()));
        command.addAll(List.of("--prebootcommandfile", preboot.toString()));
        command.addAll(
                List.of("--deploy", CONFIG.resolve("../web/target/portal.war").toString(), "--contextroot", "/"));
        return command;
    }

    private static String read(String file) throws IOException {
        return Files.readString(CONFIG.resolve(file));
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            if (isReady()) {
                return;
            }
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the portal did not start; see " + log());
    }

    private boolean isReady() {
        try {
            return client.get("/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            // Not yet listening.
            return false;
        }
    }

    /** Where the server unpacks itself and the archive; what a killed one has left there is no good to the next. */
    private Path root() {
        return folder.resolve("root");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /** How many lines of its log have these words in them. */
    public int countLogged(String words) throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return (int) lines.filter(line -> line.contains(words)).count();
        }
    }

    public String url() {
        return "http://" + host + ":" + port;
    }

    public int port() {
        return port;
    }

    public PortalClient client() {
        return client;
    }

    public SandboxClient sandbox() {
        return new SandboxClient(client);
    }

    /** Waits until it has ended by itself. @throws IllegalStateException when it does not */
    public void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the portal does not end; see " + log());
        }
    }

    /** Stops it in the middle of whatever it does, as a host does that is short of memory or moves to another machine. */
    public void freeze() {
        signal("STOP");
    }

    /** It goes on where it was, and does not know that it has slept. */
    public void wake() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            String[] command = {"kill", "-" + signal, String.valueOf(process.pid())};
            if (new ProcessBuilder(command).start().waitFor() != 0) {
                throw new IllegalStateException("the portal has ended; see " + log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a power cut would. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
