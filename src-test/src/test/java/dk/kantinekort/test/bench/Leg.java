package dk.kantinekort.test.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * One stretch of load.
 *
 * @param perSecond purchases booked
 * @param p99Micros what all but one in a hundred took at most
 */
record Leg(double perSecond, long p99Micros) {

    static Leg of(long[] micros, Duration time) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        long p99 = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 99L / 100)];
        return new Leg(sorted.length * 1000.0 / time.toMillis(), p99);
    }

    @Override
    public String toString() {
        return "%,.0f/s (p99 %.1f ms)".formatted(perSecond, p99Micros / 1000.0);
    }
}
