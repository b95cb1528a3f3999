package dk.kantinekort.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A domain of Payara Server, made, started and stopped by its own {@code asadmin}. */
final class PayaraServer {

    private static final String DOMAIN = "portal";
    private static final String PORT = "port.server.";

    private final Path home = Path.of(System.getProperty("payara.home"));
    private final Path folder = Path.of(System.getProperty("payara.domains"));
    private final Map<String, String> settings;

    /** @param settings environment of the server, on top of this process's own */
    PayaraServer(Map<String, String> settings) {
        this.settings = settings;
    }

    /** @param libraries folder with the database drivers, which must be there before the first start */
    void create(Path libraries) throws IOException {
        Files.createDirectories(folder);
        asadmin(
                "--user",
                "admin",
                "create-domain",
                "--nopassword=true",
                "--domaindir",
                folder.toString(),
                "--adminport",
                port("admin"),
                "--instanceport",
                port("http"),
                "--domainproperties",
                "domain.jmxPort=" + port("jmx") + ":http.ssl.port=" + port("https") + ":orb.listener.port="
                        + port("orb")
                        + ":orb.ssl.port=" + port("orb.ssl") + ":orb.mutualauth.port=" + port("orb.mutual")
                        + ":jms.port="
                        + port("jms") + ":osgi.shell.telnet.port=" + port("osgi") + ":java.debugger.port="
                        + port("debug"),
                DOMAIN);
        try (Stream<Path> drivers = Files.list(libraries)) {
            for (Path driver : drivers.toList()) {
                Files.copy(driver, folder.resolve(DOMAIN).resolve("lib").resolve(driver.getFileName()));
            }
        }
    }

    void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        asadmin("start-domain", "--domaindir", folder.toString(), DOMAIN);
    }

    /** Whether it runs or not. */
    void stop() {
        run(List.of("stop-domain", "--kill=true", "--domaindir", folder.toString(), DOMAIN));
    }

    void configure(Path commandFile) {
        asadmin("--port", port("admin"), "multimode", "--file", commandFile.toString());
    }

    void option(String jvmOption) {
        asadmin("--port", port("admin"), "create-jvm-options", jvmOption);
    }

    /** In place of what was deployed before. @return whether the server takes it */
    boolean deploys(Path archive) {
        return run(List.of("--port", port("admin"), "deploy", "--force=true", "--name", "portal", archive.toString()))
                == 0;
    }

    String url() {
        return "http://localhost:" + port("http");
    }

    private static String port(String name) {
        return System.getProperty(PORT + name);
    }

    private void asadmin(String... arguments) {
        int exit = run(List.of(arguments));
        if (exit != 0) {
            throw new IllegalStateException(
                    "asadmin " + String.join(" ", arguments) + " failed; see " + folder.resolve("asadmin.log"));
        }
    }

    private int run(List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/asadmin").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("asadmin.log").toFile()));
        builder.environment().put("TZ", "UTC");
        builder.environment().putAll(settings);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
