package dk.kantinekort.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a payment or refund that is not settled is asked about: 1, 5, 15 and 60 minutes after it began, then every day for a week. */
public final class AskAgain {

    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private AskAgain() {}

    /** The first time of the plan. */
    public static Instant first(Instant began) {
        return after(began, began);
    }

    /** The next time; empty when it has been asked about for a week: what nobody knows by then is for staff to find out. */
    public static Optional<Instant> next(Instant began, Instant now) {
        return now.isBefore(began.plus(WEEK)) ? Optional.of(after(began, now)) : Optional.empty();
    }

    /** The next time for what has not begun yet: by the plan, but at least every hour, and for ever. */
    static Instant hourly(Instant began, Instant now) {
        Instant inAnHour = now.plus(HOUR);
        Instant planned = after(began, now);
        return planned.isBefore(inAnHour) ? planned : inAnHour;
    }

    /** When to try again what keeps failing, for money may be at stake. */
    public static Instant afterFaults(Instant now) {
        return now.plus(DAY);
    }

    /** The first time of the plan, however long it lasts, that is later than {@code now}. */
    static Instant after(Instant began, Instant now) {
        return FIRST.stream()
                .map(began::plus)
                .filter(time -> time.isAfter(now))
                .findFirst()
                .orElseGet(() -> daily(began, now));
    }

    /** Whether it began so lately that its first try may be on its way still; every provider knows our keys that long. */
    static boolean isFresh(Instant began, Instant now) {
        return now.isBefore(began.plus(HOUR));
    }

    private static Instant daily(Instant began, Instant now) {
        long days = Duration.between(began, now).toDays() + 1;
        return began.plus(DAY.multipliedBy(days));
    }
}
