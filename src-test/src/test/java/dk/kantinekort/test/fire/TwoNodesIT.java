package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.portal.Eventually;
import dk.kantinekort.test.process.PortalProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes charge subscriptions that have fallen due; one of them is killed or frozen in the middle of it. */
class TwoNodesIT {

    private static final int COUNT = Integer.getInteger("nodes.subscriptions");
    private static final int ROUNDS = Integer.getInteger("nodes.rounds");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Random RANDOM = new Random(Long.getLong("nodes.seed", 20_261_123L));
    private static final String TAKEN_OVER = "another node has this work by now";

    private static Nodes nodes;
    private static String unit;

    @BeforeAll
    static void start() throws IOException {
        nodes = new Nodes();
        nodes.start();
        unit = nodes.node("first").sandbox().population(COUNT, 0).getString("unit");
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
    }

    /** Every fourth round, beginning with the second, has one that can never be charged. */
    @Test
    void each_is_charged_once_whatever_becomes_of_a_node() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            switch (round % 4) {
                case 0 -> frozen("A" + round);
                case 1 -> killed("B" + round, round + 1 < ROUNDS);
                default -> undisturbed("C" + round);
            }
        }
        nodes.other("first").sandbox().expectCleanBooks();
        System.out.println("PostgreSQL two nodes, " + COUNT + " due subscriptions, " + ROUNDS
                + " rounds, a node frozen or killed in half of them: each charged and booked once");
    }

    private static void undisturbed(String plan) throws Exception {
        nodes.provider().watchNothing();
        DueSubscriptions due = new DueSubscriptions(nodes.database(), plan, unit);
        due.poisonOne();
        awaitCharged(due, COUNT - 1);
        assertThat(due.removePoison()).isPositive();
        due.requireBookedOnce(COUNT - 1, nodes.provider().charged());
        say(plan, "undisturbed, one of them poisoned");
    }

    private static void killed(String plan, boolean goesOn) throws Exception {
        CompletableFuture<String> hit = hitAtSomeCharge(PortalProcess::kill);
        DueSubscriptions due = new DueSubscriptions(nodes.database(), plan, unit);
        String dead = hit.get();
        awaitCharged(due, COUNT);
        due.requireBookedOnce(COUNT, nodes.provider().charged());
        say(plan, "the " + dead + " node killed");
        if (goesOn) {
            nodes.start(dead);
        }
    }

    private static void frozen(String plan) throws Exception {
        CompletableFuture<String> hit = hitAtSomeCharge(PortalProcess::freeze);
        DueSubscriptions due = new DueSubscriptions(nodes.database(), plan, unit);
        PortalProcess asleep = nodes.node(hit.get());
        int told = asleep.countLogged(TAKEN_OVER);
        awaitCharged(due, COUNT);
        due.requireBookedOnce(COUNT, nodes.provider().charged());
        String writers = due.writers();

        asleep.wake();
        Eventually.holds(() -> asleep.countLogged(TAKEN_OVER) > told);
        asleep.sandbox().expectCleanBooks();
        assertThat(due.writers()).as("what the node wrote after it woke").isEqualTo(writers);
        due.requireBookedOnce(COUNT, nodes.provider().charged());
        say(plan, "the " + hit.get() + " node frozen past its lease, and refused when it woke");
    }

    /** Whichever node sends it: before the charge is made or before it is answered. */
    private static CompletableFuture<String> hitAtSomeCharge(java.util.function.Consumer<PortalProcess> blow) {
        CompletableFuture<String> hit = new CompletableFuture<>();
        int when = 1 + RANDOM.nextInt(COUNT / 2);
        boolean made = RANDOM.nextBoolean();
        java.util.function.BiConsumer<String, Integer> strike = (node, number) -> {
            if (number == when) {
                blow.accept(nodes.node(node));
                hit.complete(node);
            }
        };
        nodes.provider().watch(made ? (node, number) -> {} : strike, made ? strike : (node, number) -> {});
        return hit;
    }

    private static void awaitCharged(DueSubscriptions due, int count) throws Exception {
        Eventually.holds(PATIENCE, () -> due.paid() == count && due.waiting() == 0);
    }

    private static void say(String round, String what) {
        System.out.println(
                "PostgreSQL round " + round + ": " + COUNT + " due, " + what + ": charged and booked once each");
    }
}
