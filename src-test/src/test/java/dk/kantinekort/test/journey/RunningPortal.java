package dk.kantinekort.test.journey;

import dk.kantinekort.test.client.PortalClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The portal in the foreground of {@code server-config/run}, as a child of this process. */
final class RunningPortal {

    static final String PAYOUT_OFFICE = "Økonomisk Sekretariat";
    static final String REMOTE_SUPPORT = "https://fjernsupport.example/hent";

    /** What a municipality says of itself. */
    private static final Map<String, String> MUNICIPALITY = Map.of(
            "KANTINEKORT_SUPPORT_PHONE",
            "12 34 56 78",
            "KANTINEKORT_SUPPORT_EMAIL",
            "support@kommunen.example",
            "KANTINEKORT_SUPPORT_HOURS",
            "mandag til torsdag kl. 8-16, fredag kl. 8-15",
            "KANTINEKORT_PAYOUT_OFFICE",
            PAYOUT_OFFICE,
            "KANTINEKORT_REMOTE_SUPPORT_URL",
            REMOTE_SUPPORT);

    private static final int SECONDS_TO_STOP = 60;

    private final String port = System.getProperty("port.journey");
    private final Path data;
    private Process process;

    RunningPortal(Path data) {
        this.data = data;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Returns when the command has said that the portal is ready. @throws IllegalStateException with what it said instead */
    void start() {
        ProcessBuilder run = new ProcessBuilder(System.getProperty("server.config") + "/run").redirectErrorStream(true);
        run.environment().put("PORTAL_PORT", port);
        run.environment().put("PORTAL_DATA", data.toString());
        run.environment().putAll(MUNICIPALITY);
        try {
            process = run.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("ready at " + url())) {
                return;
            }
        }
        throw new IllegalStateException("the portal did not start: " + said);
    }

    /** As a power cut would. The command has become the server, so this hits the server itself. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the portal does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    PortalClient client() {
        return new PortalClient(url());
    }
}
