package dk.kantinekort.test.bench;

import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The portal on Payara Micro as it is shipped: the archive, the server and the settings of server-config. */
final class PortalProcess implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("bench.root"));
    private static final Path CONFIG = ROOT.resolve("server-config");
    private static final String LOOKUP_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String SEAL_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final int PATIENCE_SECONDS = 300;

    private final int port = freePort();
    private final Path folder;
    private final Process process;

    /**
     * @param folder the server's own, with Derby's database in it if it uses Derby
     * @param dataSource name of its file in server-config
     * @param environment what that file and the portal need besides
     */
    PortalProcess(Path folder, String dataSource, Map<String, String> environment) throws Exception {
        this.folder = folder;
        Path preboot = Files.createDirectories(folder).resolve("preboot.asadmin");
        Files.writeString(preboot, read("payara-micro.asadmin") + read(dataSource));
        ProcessBuilder builder = new ProcessBuilder(command(preboot))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("KANTINEKORT_PROFILE", "development");
        builder.environment().put("KANTINEKORT_SANDBOX", "true");
        builder.environment().put("KANTINEKORT_PUBLIC_URL", url());
        builder.environment().put("KANTINEKORT_DATA", folder.resolve("data").toString());
        builder.environment().put("KANTINEKORT_CPR_LOOKUP_KEY", LOOKUP_KEY);
        builder.environment().put("KANTINEKORT_CPR_SEAL_KEY", SEAL_KEY);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady();
    }

    static Path root() {
        return ROOT;
    }

    static Path libraries() {
        return CONFIG.resolve("target/libraries");
    }

    private List<String> command(Path preboot) {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx768m", "-Duser.timezone=UTC"));
        command.add("-Dderby.system.home=" + folder);
        command.add("-Dderby.stream.error.file=" + folder.resolve("derby.log"));
        command.addAll(List.of("-jar", CONFIG.resolve("target/payara-micro.jar").toString()));
        command.addAll(
                List.of("--nohazelcast", "--disablephonehome", "--minhttpthreads", "8", "--maxhttpthreads", "64"));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of("--rootdir", folder.resolve("root").toString()));
        command.addAll(List.of("--addlibs", libraries().toString()));
        command.addAll(List.of("--prebootcommandfile", preboot.toString()));
        command.addAll(List.of("--deploy", ROOT.resolve("web/target/portal.war").toString(), "--contextroot", "/"));
        return command;
    }

    private static String read(String file) throws IOException {
        return Files.readString(CONFIG.resolve(file));
    }

    private void awaitReady() throws Exception {
        for (int second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
            try {
                if (new PortalClient(url()).get("/health/ready").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // Not yet listening.
            }
            process.waitFor(1, TimeUnit.SECONDS);
        }
        throw new IllegalStateException("the portal did not start; see " + folder.resolve("server.log"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    SandboxClient sandbox() {
        return new SandboxClient(new PortalClient(url()));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
