package dk.kantinekort.report;

import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Consumption on an account as a whole (rule 23). It is asked for a month at a time, each in a transaction of its own, so that a
 * long period keeps neither a connection nor its rows, and whoever may no longer use the account gets no further.
 */
@ApplicationScoped
public class ConsumptionReports {

    @Inject
    private Consumption consumption;

    /** @throws NotFoundException when there is no such account or it is not the person's to use */
    public ConsumptionReport report(long personId, String accountPublicId, Period period) {
        Tally tally = new Tally(period);
        for (Period month : consumption.months(personId, accountPublicId, period)) {
            consumption.rows(personId, accountPublicId, month).forEach(tally::add);
        }
        return tally.report();
    }
}
