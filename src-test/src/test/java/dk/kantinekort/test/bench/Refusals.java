package dk.kantinekort.test.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The payments that were refused in one kind of leg, and what an ordinary page took the same citizens there. */
final class Refusals {

    private final List<Attempt> refused = new ArrayList<>();

    void add(List<Attempt> attempts) {
        attempts.stream()
                .filter(attempt -> attempt.kind() == Attempt.Kind.REFUSED)
                .forEach(refused::add);
    }

    /** @param tills how fast they sold meanwhile */
    void print(String tills) {
        String name = "F11 seconds to a refusal, tills " + tills;
        Bench.goal(name + ", 99 of 100", "<= 1", List.of(seconds(Attempt::millis, 99)));
        Bench.goal(name + ", at most", "", List.of(seconds(Attempt::millis, 100)));
        Bench.goal(name + ", half", "", List.of(seconds(Attempt::millis, 50)));
        Bench.goal("    of [Mine konti] there, 99 of 100", "", List.of(ofBalance(99)));
        Bench.goal("    of [Mine konti] there, half", "", List.of(ofBalance(50)));
    }

    private double ofBalance(int percent) {
        return seconds(Attempt::millis, percent) / seconds(Attempt::balanceMillis, percent);
    }

    private double seconds(ToLongFunction<Attempt> millis, int percent) {
        long[] sorted = refused.stream().mapToLong(millis).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("no payment was refused");
        }
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1000.0;
    }
}
