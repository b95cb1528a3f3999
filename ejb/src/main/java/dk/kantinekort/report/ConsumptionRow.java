package dk.kantinekort.report;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was bought of one product, on one day, at one place.
 *
 * @param place the unit's name
 * @param sku the unit's own number for the product
 * @param product its name when it was sold
 */
public record ConsumptionRow(LocalDate date, String place, String sku, String product, long quantity, Money amount)
        implements Serializable {}
