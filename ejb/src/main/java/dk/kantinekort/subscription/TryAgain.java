package dk.kantinekort.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a declined charge is tried again: 1, 3 and 7 days after the first try (rule 25). */
final class TryAgain {

    private static final List<Integer> DAYS_LATER = List.of(1, 3, 7);

    private TryAgain() {}

    /**
     * The day of the next try; the day after today when the plan's has gone by, since nobody knew before how the last one went.
     *
     * @param tries that were made
     * @param first the day of the first one
     * @return empty after the last
     */
    static Optional<LocalDate> after(int tries, LocalDate first, LocalDate today) {
        if (tries > DAYS_LATER.size()) {
            return Optional.empty();
        }
        LocalDate planned = first.plusDays(DAYS_LATER.get(tries - 1));
        return Optional.of(planned.isAfter(today) ? planned : today.plusDays(1));
    }

    /** The day of the last try when none is late. @param first the day of the first one */
    static LocalDate last(LocalDate first) {
        return first.plusDays(DAYS_LATER.get(DAYS_LATER.size() - 1));
    }

    /** The earliest day of a first try whose last one is no earlier than that day. */
    static LocalDate firstTriedUntil(LocalDate day) {
        return day.minusDays(DAYS_LATER.get(DAYS_LATER.size() - 1));
    }
}
