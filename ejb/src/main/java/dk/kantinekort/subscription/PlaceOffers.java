package dk.kantinekort.subscription;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks at a plan's waiting list, when a place may be free and when an offer ends; its subject is the plan. */
@ApplicationScoped
public class PlaceOffers implements DueHandler {

    static final String KIND = "subscription-place";

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private Places places;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        return places.offer(task);
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(DAY));
    }
}
