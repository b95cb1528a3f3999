package dk.kantinekort.topup;

import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The figures of rules 11 and 12. */
@ApplicationScoped
public class TopUpSettings {

    static final int MANY_FAULTS = 5;

    private static final int MINUTES_PER_HOUR = 60;

    @Inject
    @ConfigProperty(name = "kantinekort.topup.threshold-kroner")
    private long thresholdKroner;

    @Inject
    @ConfigProperty(name = "kantinekort.topup.threshold-maximum-kroner")
    private long thresholdMaximumKroner;

    @Inject
    @ConfigProperty(name = "kantinekort.topup.per-day")
    private int perDay;

    @Inject
    @ConfigProperty(name = "kantinekort.topup.pause-after-success-minutes")
    private int pauseAfterSuccess;

    @Inject
    @ConfigProperty(name = "kantinekort.topup.pause-after-decline-minutes")
    private int pauseAfterDecline;

    @Inject
    @ConfigProperty(name = "kantinekort.topup.pause-after-fault-minutes")
    private int pauseAfterFault;

    public TopUpSettings() {}

    TopUpSettings(
            long thresholdKroner,
            long thresholdMaximumKroner,
            int perDay,
            int pauseAfterSuccess,
            int pauseAfterDecline,
            int pauseAfterFault) {
        this.thresholdKroner = thresholdKroner;
        this.thresholdMaximumKroner = thresholdMaximumKroner;
        this.perDay = perDay;
        this.pauseAfterSuccess = pauseAfterSuccess;
        this.pauseAfterDecline = pauseAfterDecline;
        this.pauseAfterFault = pauseAfterFault;
    }

    /** The threshold of whoever chooses none. */
    public Money threshold() {
        return Money.ofKroner(thresholdKroner);
    }

    /** The highest that anybody may choose. */
    public Money thresholdMaximum() {
        return Money.ofKroner(thresholdMaximumKroner);
    }

    /** Most successful top-ups of an account on one business date. */
    public int perDay() {
        return perDay;
    }

    public Duration pauseAfterSuccess() {
        return Duration.ofMinutes(pauseAfterSuccess);
    }

    /** How far back top-ups count for when there may be another. */
    Duration memory() {
        return pauseAfterSuccess().plusDays(1);
    }

    /** After the bank has said no. */
    Duration pauseAfterDecline() {
        return Duration.ofMinutes(pauseAfterDecline);
    }

    /** The same in hours that have begun, to be read. */
    public int hoursAfterDecline() {
        return (pauseAfterDecline + MINUTES_PER_HOUR - 1) / MINUTES_PER_HOUR;
    }

    /** After something went wrong on the way to the bank, so many times in a row: what does not pass is not tried all day. */
    Duration pauseAfterFaults(int inARow) {
        return inARow < MANY_FAULTS ? Duration.ofMinutes(pauseAfterFault) : Duration.ofDays(1);
    }
}
