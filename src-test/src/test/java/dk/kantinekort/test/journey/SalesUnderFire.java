package dk.kantinekort.test.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Tills that sell until the portal is killed under them. Afterwards each sends everything again, as a till does that got no answer:
 * what was acknowledged must be known, what was not must be booked now, and nothing twice.
 */
final class SalesUnderFire {

    private static final int TILLS = 4;
    private static final int PRICE = 100;
    private static final int OPENING_BALANCE = 1_000_000;
    private static final int MINUTES_TO_END = 2;

    private final RunningPortal portal;
    private final String tillKey;
    private final List<String> cards;
    private final Queue<Sale> sales = new ConcurrentLinkedQueue<>();
    private final Map<Sale, Answer> acknowledged = new ConcurrentHashMap<>();

    private record Sale(String key, String card, JsonObject body) {}

    SalesUnderFire(RunningPortal portal) {
        this.portal = portal;
        JsonObject population = new SandboxClient(portal.client()).population(TILLS, OPENING_BALANCE);
        this.tillKey = population.getString("tillKey");
        this.cards = population.getJsonArray("cardNumbers").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    /** Sells, and kills the portal when that many sales are acknowledged. */
    void killAfter(int sold) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(sold);
        ExecutorService tills = Executors.newFixedThreadPool(TILLS);
        cards.forEach(card -> tills.execute(() -> sellUntilTheEnd(card, enough)));
        enough.await();
        portal.kill();
        tills.shutdown();
        assertThat(tills.awaitTermination(MINUTES_TO_END, TimeUnit.MINUTES)).isTrue();
    }

    private void sellUntilTheEnd(String card, CountDownLatch enough) {
        try {
            for (int number = 1; ; number++) {
                Sale sale = new Sale(card + "-" + number, card, TillClient.lunch(card, PRICE));
                sales.add(sale);
                acknowledged.put(sale, send(sale).expect(201));
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            // The end that was waited for: the last sale stays without an answer.
        }
    }

    void requireNothingLost() {
        sales.forEach(this::sendAgain);
        for (String card : cards) {
            long sold = sales.stream().filter(sale -> sale.card().equals(card)).count();
            assertThat(till().card(card).expect(200).json().getInt("balanceOere"))
                    .isEqualTo(OPENING_BALANCE - (int) sold * PRICE);
        }
        new SandboxClient(portal.client()).expectCleanBooks();
    }

    private void sendAgain(Sale sale) {
        Answer now = send(sale).expect(201);
        Optional.ofNullable(acknowledged.get(sale)).ifPresent(before -> {
            assertThat(now.header("Idempotency-Replayed")).contains("true");
            assertThat(now.text()).isEqualTo(before.text());
        });
    }

    private Answer send(Sale sale) {
        return till().purchase(sale.body(), sale.key());
    }

    private TillClient till() {
        return new TillClient(portal.client(), tillKey);
    }
}
