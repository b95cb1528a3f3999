package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;

/**
 * What one period costs, and when it is charged.
 *
 * @param period the days that are paid for: a whole period, or the part of it in which the plan is offered and subscribed to
 * @param on the business date
 * @param amount zero when the period is not charged
 */
public record PeriodCharge(Period period, LocalDate on, Money amount) {

    /** The same, charged on that day when its own has gone by. */
    public PeriodCharge notBefore(LocalDate day) {
        return on.isBefore(day) ? new PeriodCharge(period, day, amount) : this;
    }
}
