package dk.kantinekort.link.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the municipality sets for guesses. */
@ApplicationScoped
class GuessLimits {

    /** The longest of the times: what is older counts no more. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "kantinekort.link.attempts-per-person")
    private int perPerson;

    @Inject
    @ConfigProperty(name = "kantinekort.link.attempts-per-address")
    private int perAddress;

    @Inject
    @ConfigProperty(name = "kantinekort.link.attempts-per-cpr")
    private int perCpr;

    Limit of(AllowanceKind kind) {
        return switch (kind) {
            case PERSON -> new Limit(perPerson, HOUR);
            case ADDRESS -> new Limit(perAddress, HOUR);
            case CPR -> new Limit(perCpr, LONGEST);
        };
    }
}
