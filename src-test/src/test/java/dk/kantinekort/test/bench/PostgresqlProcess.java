package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.Postgresql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A PostgreSQL server with durable commits, and its own load generator on the portal's tables. */
final class PostgresqlProcess implements AutoCloseable {

    private final int port = Ports.free();
    private final Postgresql server;
    private long firstTill;

    PostgresqlProcess() throws IOException {
        server = new Postgresql(System.getProperty("server.config") + "/postgresql", port, "-c", "fsync=on");
    }

    Map<String, String> dataSource() {
        return server.dataSource();
    }

    /** To be called once the portal's tables are there. */
    void prepare(Path folder) throws Exception {
        Files.write(script(folder), resource("purchase.pgbench"));
        psql(folder, "create sequence bench_id start 1000000000000 increment 3 cache 100");
        psql(folder, "vacuum analyze");
        firstTill = Long.parseLong(psql(folder, "select min(id) from till where unthrottled"));
    }

    /** @return what it answers */
    String psql(Path folder, String sql) throws Exception {
        run(
                List.of(
                        "psql",
                        "-qAt",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-U",
                        "portal",
                        "-c",
                        sql,
                        "portal"),
                folder);
        return Files.readString(folder.resolve("psql.log")).strip();
    }

    /** The same purchase in seven statements, prepared. */
    Leg load(Path folder, int clients, Duration time, Market market) throws Exception {
        Path logs = Files.createTempDirectory(folder, "pgbench");
        List<String> command = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", String.valueOf(port)));
        command.addAll(List.of("-U", "portal", "-n", "-M", "prepared", "-j", "2", "-c", String.valueOf(clients)));
        command.addAll(List.of("-T", String.valueOf(time.toSeconds()), "-l", "--log-prefix=" + logs.resolve("t")));
        command.addAll(List.of(
                "-D",
                "cards=" + market.cards().size(),
                "-D",
                "tills=" + market.tillKeys().size()));
        command.addAll(List.of("-D", "firsttill=" + firstTill));
        command.addAll(
                List.of("-D", "first=" + Long.parseLong(market.cards().get(0).substring(2))));
        command.addAll(List.of("-f", script(folder).toString(), "portal"));
        run(command, folder);
        return Leg.of(latencies(logs), time);
    }

    private static long[] latencies(Path logs) throws IOException {
        LongStream all = LongStream.empty();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                all = LongStream.concat(
                        all, Files.readAllLines(file).stream().mapToLong(line -> Long.parseLong(line.split(" ")[2])));
            }
        }
        return all.toArray();
    }

    private static Path script(Path folder) {
        return folder.resolve("purchase.pgbench");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PostgresqlProcess.class.getResourceAsStream("/bench/" + name)) {
            return in.readAllBytes();
        }
    }

    private static void run(List<String> command, Path folder) throws Exception {
        Path log = folder.resolve(command.get(0) + ".log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command.get(0) + " failed: " + Files.readString(log));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
