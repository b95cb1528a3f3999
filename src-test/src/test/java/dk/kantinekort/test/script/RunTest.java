package dk.kantinekort.test.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code server-config/run} says in one line why it does not start. Each time it gives up before it builds or starts anything. */
class RunTest {

    private static final Path RUN =
            Path.of("../server-config/run").toAbsolutePath().normalize();
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void a_port_that_is_none() throws Exception {
        requireRefusal(Map.of("PORTAL_PORT", "http"), "PORTAL_PORT must be a number, not 'http'");
        requireRefusal(Map.of("PORTAL_PORT", "65536"), "PORTAL_PORT must be between 1 and 65535, not 65536");
    }

    @Test
    void a_port_in_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            requireRefusal(
                    Map.of("PORTAL_PORT", Integer.toString(taken.getLocalPort())),
                    "port " + taken.getLocalPort() + " is in use; choose another with PORTAL_PORT");
        }
    }

    @Test
    void another_java_than_17() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"21.0.2\"' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        requireRefusal(
                Map.of("JAVA_HOME", bin.getParent().toString()),
                "JDK 17 is needed, but java is openjdk version \"21.0.2\"; set JAVA_HOME and PATH to a JDK 17");
    }

    @Test
    void a_data_folder_that_cannot_be_made() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        String data = file.resolve("data").toString();

        requireRefusal(
                Map.of("PORTAL_DATA", data),
                "the data folder " + data + " cannot be made (read-only or full disk, or no right to write there)");
    }

    @Test
    void a_data_folder_that_cannot_be_written() throws Exception {
        Files.createDirectories(data().resolve("lock"));

        requireRefusal(
                Map.of(),
                "the data folder " + data()
                        + " cannot be written (read-only or full disk, or no right to write there)");
    }

    @Test
    void a_data_folder_that_another_process_holds() throws Exception {
        Files.createDirectories(data());
        Process holder =
                new ProcessBuilder("flock", data().resolve("lock").toString(), "sh", "-c", "echo held; cat").start();
        try {
            assertThat(firstLine(holder)).isEqualTo("held");

            requireRefusal(
                    Map.of(),
                    "the data folder " + data()
                            + " is held by another process; stop it, or choose another folder with PORTAL_DATA");
        } finally {
            holder.getOutputStream().close();
            holder.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_database_without_its_key() throws Exception {
        Files.createDirectories(data().resolve("derby/portal"));

        requireRefusal(
                Map.of(),
                data().resolve("keys/cpr-lookup-key")
                        + " is missing, but the database it belongs to is there; put the key back");
        assertThat(data().resolve("keys/cpr-lookup-key")).doesNotExist();
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** @param environment on top of a free port and a new data folder */
    private void requireRefusal(Map<String, String> environment, String sentence) throws Exception {
        Path output = folder.resolve("output");
        ProcessBuilder run =
                new ProcessBuilder(RUN.toString()).redirectErrorStream(true).redirectOutput(output.toFile());
        run.environment().put("PORTAL_PORT", freePort());
        run.environment().put("PORTAL_DATA", data().toString());
        run.environment().putAll(environment);

        Process process = run.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).as("it gives up").isTrue();
        assertThat(Files.readString(output)).isEqualTo("kantinekort: " + sentence + "\n");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
