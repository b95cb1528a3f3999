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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Guesses at accounts in [Tilføj konto], each with a wrong card number: half of them at CPR numbers that somebody has, and of those
 * some to whose accounts the guesser is linked already, half at such that nobody has; in random order.
 */
final class TimedGuesses {

    private static final String GUESSER = "Emil Lindskov";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int BIRTH_DAYS = 13_000;
    private static final int REPLACEMENT_DAY_OFFSET = 60;
    /** So much higher than any number of a population's that nobody has it. */
    private static final long NOBODYS = 20_000_000;

    private static final int MOST_LINKED = 300;
    private static final int ONE_LINKED_OF = 10;

    /** The first ones find a server that has not warmed up to them. */
    private static final int WARM_UP = 200;

    private static final double MILLION = 1e6;

    private final Browser guesser;
    private final PortalProcess portal;
    private final int guesses;
    private final Random random;
    private final Set<Long> linkedNumbers = new HashSet<>();
    private final List<Double> known = new ArrayList<>();
    private final List<Double> linked = new ArrayList<>();
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
        cards.forEach(card -> numbers.add(number(card)));
        cards.forEach(card -> numbers.add(NOBODYS + number(card)));
        Collections.shuffle(numbers, random);
        Page form = guesser.open("/konto/tilfoej");
        cards.stream().limit(Math.min(MOST_LINKED, guesses / ONE_LINKED_OF)).forEach(card -> link(form, card));
        numbers.forEach(number -> guess(form, number));
        forget(known, warmUp / 2);
        forget(unknown, warmUp / 2);
    }

    private static long number(String card) {
        return Long.parseLong(card.substring(2));
    }

    private void link(Page form, String card) {
        Page answer = guesser.submit(form, "Næste", Map.of("cpr", cpr(number(card)), "kortnummer", card));
        assertThat(answer.header("Location").orElse("")).contains("tilknytning=tilfoejet");
        linkedNumbers.add(number(card));
    }

    private void guess(Page form, long number) {
        Map<String, String> typed =
                Map.of("cpr", cpr(number), "kortnummer", "XX%06d".formatted(random.nextInt(999_999)));
        long start = System.nanoTime();
        Page answer = guesser.submit(form, "Næste", typed);
        double millis = (System.nanoTime() - start) / MILLION;
        group(number).add(millis);
        answers.add(answer.status() + " " + answer.header("Location").orElse("") + answer.html());
    }

    private List<Double> group(long number) {
        if (number >= NOBODYS) {
            return unknown;
        }
        return linkedNumbers.contains(number) ? linked : known;
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
        return array(known);
    }

    /** Of numbers that somebody has to whose account the guesser is linked. */
    double[] linked() {
        return array(linked);
    }

    double[] unknown() {
        return array(unknown);
    }

    private static double[] array(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One answer to all of them, and no account came of any besides those that were linked. */
    void requireAlike() {
        assertThat(answers).hasSize(1);
        assertThat(answers.first()).contains("tilknytning=anmodet");
        assertThat(guesser.open("/").html().split("class=\"fold\"", -1)).hasSize(2 + linkedNumbers.size());
    }
}
