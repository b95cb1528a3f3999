package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;

/**
 * A price that is announced, and does not apply yet.
 *
 * @param from it applies to the periods that begin on the day or later
 */
public record ComingPrice(LocalDate from, Money amount) {}
