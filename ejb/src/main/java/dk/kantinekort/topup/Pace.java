package dk.kantinekort.topup;

import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How often an account is topped up at most: once in a while, and so many times on a business date (rule 12). */
record Pace(TopUpSettings settings) {

    /**
     * @param done when the account's latest top-ups succeeded, whatever agreement they belong to
     * @return from when there may be another; empty when there has been none
     */
    Optional<Instant> next(List<Instant> done) {
        return done.isEmpty() ? Optional.empty() : Optional.of(after(Collections.max(done), done));
    }

    private Instant after(Instant last, List<Instant> done) {
        LocalDate day = BusinessTime.dateOf(last);
        Instant rested = last.plus(settings.pauseAfterSuccess());
        Instant tomorrow = BusinessTime.startOf(day.plusDays(1));
        boolean full =
                done.stream().map(BusinessTime::dateOf).filter(day::equals).count() >= settings.perDay();
        return full && tomorrow.isAfter(rested) ? tomorrow : rested;
    }
}
