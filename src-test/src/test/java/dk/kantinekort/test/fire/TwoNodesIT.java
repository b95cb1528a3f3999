package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.portal.Eventually;
import dk.kantinekort.test.process.PortalProcess;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes charge subscriptions that have fallen due; one of them is killed or frozen in the middle of it. */
class TwoNodesIT {

    private static final int COUNT = Integer.getInteger("nodes.subscriptions");
    private static final int ROUNDS = Integer.getInteger("nodes.rounds");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Random RANDOM = new Random(Long.getLong("nodes.seed", 20_261_123L));
    private static final String TAKEN_OVER = "is void by now: nothing is written";

    private static final String NOT_TOGETHER = "pieces of due work cannot be done together";
    private static final String WAITING_TO_BOOK =
            "select pid from pg_locks where not granted and relation = 'journal_entry'::regclass";

    private static Figures figures;
    private static Nodes nodes;
    private static String unit;

    @BeforeAll
    static void start() throws IOException {
        figures = new Figures(Nodes.DATA, "PostgreSQL");
        nodes = new Nodes();
        nodes.start();
        unit = nodes.node("first").sandbox().population(COUNT, 0).getString("unit");
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
    }

    /** Half of the rounds are undisturbed: one charge of them can never be made, or is declined. */
    @Test
    void each_is_charged_once_whatever_becomes_of_a_node() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            figures.begin();
            switch (round % 4) {
                case 0 -> frozen("A" + round, round % 8 != 0);
                case 1 -> killed("B" + round);
                case 2 -> poisoned("C" + round);
                default -> declined("D" + round);
            }
        }
        nodes.node("first").sandbox().expectCleanBooks();
        figures.note("two nodes, " + COUNT + " due subscriptions, " + ROUNDS
                + " rounds, a node frozen or killed in half of them: each charged and booked once");
    }

    private static void frozen(String plan, boolean withLocks) throws Exception {
        if (withLocks) {
            frozenWithLocks(plan);
        } else {
            frozen(plan);
        }
    }

    /** Nobody asks the provider again for one that it has declined. */
    private static void declined(String plan) throws Exception {
        nodes.provider().decline(1 + RANDOM.nextInt(COUNT));
        DueSubscriptions due = new DueSubscriptions(nodes.database(), plan, unit);
        awaitCharged(due, COUNT - 1);
        assertThat(due.declined()).isOne();
        assertThat(nodes.provider().askedInVain()).isOne();
        due.requireBookedOnce(COUNT - 1, nodes.provider().charged());
        say(plan, "undisturbed, one of them declined, and sent once");
    }

    private static void poisoned(String plan) throws Exception {
        nodes.provider().watchNothing();
        int told = nodes.countLogged(NOT_TOGETHER);
        DueSubscriptions due =
                new DueSubscriptions(nodes.database(), plan, unit, DueSubscriptions.POISON, DueSubscriptions.LOOSE_END);
        awaitCharged(due, COUNT - 1);
        assertThat(nodes.countLogged(NOT_TOGETHER)).isGreaterThan(told);
        assertThat(due.removePoison()).isPositive();
        due.requireBookedOnce(COUNT - 1, nodes.provider().charged());
        say(plan, "undisturbed, one of them poisoned, one that cannot be reserved together with others");
    }

    private static void killed(String plan) throws Exception {
        CompletableFuture<String> hit = hitAtSomeCharge(PortalProcess::kill);
        DueSubscriptions due = new DueSubscriptions(nodes.database(), plan, unit);
        String dead = hit.get();
        awaitCharged(due, COUNT);
        due.requireBookedOnce(COUNT, nodes.provider().charged());
        say(plan, "the " + dead + " node killed");
        nodes.start(dead);
    }

    private static void frozen(String plan) throws Exception {
        CompletableFuture<String> hit = hitAtSomeCharge(PortalProcess::freeze);
        DueSubscriptions due = new DueSubscriptions(nodes.database(), plan, unit);
        PortalProcess asleep = nodes.node(hit.get());
        int told = countRefusals(asleep);
        awaitCharged(due, COUNT);
        requireRefused(due, asleep, told);
        say(plan, "the " + hit.get() + " node frozen past its lease, and refused when it woke");
    }

    /** In the middle of the transaction that records: what it has locked is free when the database has ended that transaction. */
    private static void frozenWithLocks(String plan) throws Exception {
        nodes.provider().watchNothing();
        PortalProcess asleep = nodes.node("first");
        PortalProcess awake = nodes.other("first");
        int told = countRefusals(asleep);
        DueSubscriptions due;
        awake.freeze();
        try (Connection locked = nodes.database().hold("lock table journal_entry in share mode")) {
            due = new DueSubscriptions(nodes.database(), plan, unit);
            Eventually.holds(() -> !nodes.database().list(WAITING_TO_BOOK).isEmpty());
            asleep.freeze();
            locked.rollback();
        }
        awake.wake();
        awaitCharged(due, COUNT);
        requireRefused(due, asleep, told);
        say(plan, "the first node frozen with all that it had locked, and refused when it woke");
    }

    private static void requireRefused(DueSubscriptions due, PortalProcess asleep, int told) throws Exception {
        due.requireBookedOnce(COUNT, nodes.provider().charged());
        String writers = due.writers();
        asleep.wake();
        Eventually.holds(() -> countRefusals(asleep) > told);
        asleep.sandbox().expectCleanBooks();
        assertThat(due.writers()).as("what the node wrote after it woke").isEqualTo(writers);
        due.requireBookedOnce(COUNT, nodes.provider().charged());
    }

    private static int countRefusals(PortalProcess node) throws IOException {
        return node.countLogged(TAKEN_OVER);
    }

    /** Whichever node sends it: before the charge is made or before it is answered. */
    private static CompletableFuture<String> hitAtSomeCharge(Consumer<PortalProcess> blow) {
        CompletableFuture<String> hit = new CompletableFuture<>();
        int when = 1 + RANDOM.nextInt(COUNT / 2);
        boolean made = RANDOM.nextBoolean();
        BiConsumer<String, Integer> strike = (node, number) -> {
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
        figures.say("round " + round + ": " + COUNT + " due, " + what + ": charged and booked once each");
    }
}
