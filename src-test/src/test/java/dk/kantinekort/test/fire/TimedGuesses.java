package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.test.process.PortalProcess;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Guesses at accounts in [Tilføj konto], each with a wrong card number: half of them at CPR numbers that somebody has, half at such
 * that nobody has, in random order.
 */
final class TimedGuesses {

    private static final String GUESSER = "Emil Lindskov";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int BIRTH_DAYS = 13_000;
    private static final int REPLACEMENT_DAY_OFFSET = 60;
    /** So much higher than any number of a population's that nobody has it. */
    private static final long NOBODYS = 20_000_000;

    /** The first ones find a server that has not warmed up to them. */
    private static final int WARM_UP = 200;

    private static final double MILLION = 1e6;

    private final Browser guesser;
    private final PortalProcess portal;
    private final int guesses;
    private final Random random;
    private final List<Double> known = new ArrayList<>();
    private final List<Double> unknown = new ArrayList<>();
    private final TreeSet<String> answers = new TreeSet<>();

    TimedGuesses(PortalProcess portal, int guesses, long seed) {
        this.portal = portal;
        this.guesses = guesses;
        this.random = new Random(seed);
        this.guesser = new Browser(portal.url());
        guesser.logInAs(GUESSER);
    }

    void makeAll() {
        int warmUp = Math.min(WARM_UP, guesses / 3);
        JsonObject population = portal.sandbox().population((guesses + warmUp) / 2, 0);
        List<String> cards = population.getJsonArray("cardNumbers").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        List<Long> numbers = new ArrayList<>();
        cards.forEach(card -> numbers.add(Long.parseLong(card.substring(2))));
        cards.forEach(card -> numbers.add(NOBODYS + Long.parseLong(card.substring(2))));
        Collections.shuffle(numbers, random);
        Page form = guesser.open("/konto/tilfoej");
        numbers.forEach(number -> guess(form, number));
        forget(known, warmUp / 2);
        forget(unknown, warmUp / 2);
    }

    private void guess(Page form, long number) {
        Map<String, String> typed =
                Map.of("cpr", cpr(number), "kortnummer", "XX%06d".formatted(random.nextInt(999_999)));
        long start = System.nanoTime();
        Page answer = guesser.submit(form, "Næste", typed);
        double millis = (System.nanoTime() - start) / MILLION;
        (number < NOBODYS ? known : unknown).add(millis);
        answers.add(answer.status() + " " + answer.header("Location").orElse("") + answer.html());
    }

    private static void forget(List<Double> times, int first) {
        times.subList(0, first).clear();
    }

    /** As the sandbox numbers its population: the days of birth run round first, then the serial number rises. */
    private static String cpr(long number) {
        LocalDate birth = EARLIEST_BIRTH.plusDays(number % BIRTH_DAYS);
        return "%02d%s%04d"
                .formatted(
                        birth.getDayOfMonth() + REPLACEMENT_DAY_OFFSET,
                        birth.format(DateTimeFormatter.ofPattern("MMyy")),
                        number / BIRTH_DAYS);
    }

    double[] known() {
        return known.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] unknown() {
        return unknown.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One answer to all of them, and no account came of any. */
    void requireAlike() {
        assertThat(answers).hasSize(1);
        assertThat(answers.first()).contains("tilknytning=anmodet");
        assertThat(guesser.open("/").html()).doesNotContain("Prøve ");
    }
}
