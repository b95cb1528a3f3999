package dk.kantinekort.test.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long to measure.
 *
 * @param citizens who pay beside the tills, for F11
 * @param warmUp before the first round, of each kind of load
 * @param charges how many are due, when charges are measured instead of sales; else 0
 * @param leg of each kind of load in each round
 */
record Options(
        int clients,
        int citizens,
        int rounds,
        Duration warmUp,
        Duration leg,
        boolean onlyDerby,
        boolean onlyPostgresql,
        boolean onlyProvider,
        boolean onlyStatement,
        int charges) {

    private static final List<String> KNOWN = List.of(
            "--clients",
            "--rounds",
            "--warm-up",
            "--leg",
            "--quick",
            "--derby",
            "--postgresql",
            "--provider",
            "--statement",
            "--citizens",
            "--charges",
            "--due");

    static Options of(String... arguments) {
        List<String> given = Arrays.asList(arguments);
        given.stream()
                .filter(word -> word.startsWith("--") && !KNOWN.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException(word + " is not one of " + KNOWN);
                });
        boolean quick = given.contains("--quick");
        return new Options(
                number(given, "--clients", 32),
                number(given, "--citizens", 200),
                number(given, "--rounds", quick ? 3 : 5),
                Duration.ofSeconds(number(given, "--warm-up", quick ? 15 : 60)),
                Duration.ofSeconds(number(given, "--leg", quick ? 8 : 20)),
                given.contains("--derby"),
                given.contains("--postgresql"),
                given.contains("--provider"),
                given.contains("--statement"),
                given.contains("--charges") ? number(given, "--due", quick ? 5_000 : 20_000) : 0);
    }

    private static int number(List<String> given, String name, int otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }
}
