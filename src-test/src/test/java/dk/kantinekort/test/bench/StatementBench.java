package dk.kantinekort.test.bench;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.test.process.PortalProcess;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Prints goal P6's second half: how long the statement of an account with 10,000 movements takes to open, of one with ten, and of
 * one with a full page; and to search. A parent opens the three by turns. Then whether a slow reader gets the long one whole.
 */
final class StatementBench {

    private static final PrintStream OUT = System.out;
    private static final int MANY = 10_000;
    private static final int TEN = 10;
    private static final int FULL_PAGE = 30;
    private static final int SELLERS = 4;
    private static final int WARM_UP = 300;
    private static final int OPENED = 100;
    private static final String UNTHROTTLED = "100000";
    /** How the first page of the long statement is found. */
    private static final String PLAN =
            """
            explain (analyze, costs off, timing off, summary off)
            select p.movement, e.text from posting p join journal_entry e on e.id = p.entry_id
            where p.ledger_account_id =
              (select a.ledger_account_id from card c join account a on a.id = c.account_id where c.card_number = '%s')
            and p.booked_at >= '1970-01-01' and p.booked_at < '9999-12-31' and p.movement < 9223372036854775807
            order by p.movement desc limit 26""";

    private static final Duration REST = Duration.ofSeconds(35);
    private static final Pattern ACCOUNT = Pattern.compile("\\?konto=([A-Za-z0-9]+)");

    private final Options options;
    private final Path folder;

    StatementBench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    void run() throws Exception {
        try (PostgresqlProcess database = new PostgresqlProcess();
                PortalProcess portal = Bench.start(
                        folder.resolve("statement"), "datasource-postgresql.txt", environment(database.dataSource()))) {
            Browser browser = new Browser(portal.url());
            JsonObject parent = parent(portal.sandbox().demo());
            Page front = browser.logInAs(parent.getString("name"));
            List<String> cards = richestFirst(portal, cards(parent));
            buy(portal, cards.get(0), MANY - 1);
            buy(portal, cards.get(1), TEN - 1);
            buy(portal, cards.get(2), FULL_PAGE - 1);
            List<String> statements =
                    cards.stream().limit(3).map(card -> address(front, card)).toList();
            measure(browser, "opened", statements, "", "<= 1.2");
            measure(
                    browser,
                    "searched for nothing it holds",
                    statements,
                    "&soeg=findes-ikke",
                    "none: it reads them all");
            printPlan(database.psql(folder, PLAN.formatted(cards.get(0))));
            fetchSlowly(portal, browser, statements.get(0));
            portal.sandbox().expectCleanBooks();
        }
    }

    private static Map<String, String> environment(Map<String, String> dataSource) {
        Map<String, String> environment = new HashMap<>(dataSource);
        environment.put("KANTINEKORT_POS_REQUESTS_PER_SECOND", UNTHROTTLED);
        return environment;
    }

    /**
     * Opens them by turns.
     *
     * @param question what each address asks besides
     */
    private void measure(Browser browser, String what, List<String> statements, String question, String goal) {
        List<String> addresses =
                statements.stream().map(address -> address + question).toList();
        for (int i = 0; i < WARM_UP; i++) {
            addresses.forEach(browser::open);
        }
        List<Double> ofTen = new ArrayList<>();
        List<Double> ofFullPage = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            long[] medians = medians(browser, addresses);
            OUT.printf(
                    "%s, round %d: %,d movements %.2f ms, %d %.2f ms, %d %.2f ms%n",
                    what, round, MANY, medians[0] / 1e6, TEN, medians[1] / 1e6, FULL_PAGE, medians[2] / 1e6);
            ofTen.add((double) medians[0] / medians[1]);
            ofFullPage.add((double) medians[0] / medians[2]);
        }
        Bench.goal("P6 statement " + what + " with 10,000 movements, of one with ten", goal, ofTen);
        Bench.goal("   the same, of one with a full page", goal, ofFullPage);
    }

    /** Only the steps that rows come from: the books have a partition for each month. */
    private static void printPlan(String plan) {
        plan.lines().filter(step -> step.contains("rows=26")).forEach(OUT::println);
    }

    /** A file whose reader rests for longer than the database lets a transaction stand idle. */
    private static void fetchSlowly(PortalProcess portal, Browser browser, String statement) throws Exception {
        String file = statement.replace("/kontoudskrift?", "/kontoudskrift/hent/kontoudskrift.csv?");
        SlowReader reader =
                new SlowReader(portal.url(), browser.cookie("JSESSIONID").orElseThrow());
        long began = System.nanoTime();
        long rows = reader.lines(file, REST) - 1;
        OUT.printf(
                "CSV read with a rest of %d s: %,d of %,d rows after %d s%n",
                REST.toSeconds(),
                rows,
                MANY,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private static long[] medians(Browser browser, List<String> addresses) {
        long[][] nanos = new long[addresses.size()][OPENED];
        for (int i = 0; i < OPENED; i++) {
            for (int which = 0; which < addresses.size(); which++) {
                long began = System.nanoTime();
                browser.open(addresses.get(which));
                nanos[which][i] = System.nanoTime() - began;
            }
        }
        return Arrays.stream(nanos)
                .mapToLong(all -> Arrays.stream(all).sorted().toArray()[OPENED / 2])
                .toArray();
    }

    /** Somebody who may use three accounts. */
    private static JsonObject parent(JsonObject demo) {
        return demo.getJsonArray("persons").getValuesAs(JsonObject.class).stream()
                .filter(person -> cards(person).size() >= 3)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> richestFirst(PortalProcess portal, List<String> cards) throws Exception {
        TillClient till = new TillClient(portal.client(), till(portal));
        return cards.stream()
                .sorted(Comparator.comparing((String card) ->
                                till.card(card).expect(200).json().getInt("balanceOere"))
                        .reversed())
                .toList();
    }

    private static String till(PortalProcess portal) {
        return portal.sandbox().demo().getJsonArray("tills").getJsonObject(0).getString("key");
    }

    private static List<String> cards(JsonObject person) {
        List<String> cards = new ArrayList<>(person.getJsonArray("linked")
                .getValuesAs(card -> card.toString().replace("\"", "")));
        person.getJsonArray("accounts")
                .getValuesAs(JsonObject.class)
                .forEach(account -> cards.add(account.getString("cardNumber")));
        return cards;
    }

    /** The page that the front page leads to from that card's account. */
    private static String address(Page front, String card) {
        String after = front.html().substring(front.html().indexOf(card));
        Matcher choice = ACCOUNT.matcher(after);
        if (!choice.find()) {
            throw new IllegalStateException("no account with " + card);
        }
        return "/kontoudskrift?konto=" + choice.group(1);
    }

    /** That many purchases of one øre. */
    private static void buy(PortalProcess portal, String card, int purchases) throws Exception {
        String key = till(portal);
        ExecutorService sellers = Executors.newFixedThreadPool(SELLERS);
        try {
            List<Callable<Object>> sales = IntStream.range(0, purchases)
                    .mapToObj(i -> (Callable<Object>) () -> new TillClient(portal.client(), key)
                            .sell(card, 1, card + "-" + i)
                            .expect(201))
                    .toList();
            for (Future<?> one : sellers.invokeAll(sales)) {
                one.get();
            }
        } finally {
            sellers.shutdownNow();
        }
    }
}
