package dk.kantinekort.payment.sandbox.simulator;

import java.time.LocalDate;

/**
 * A line of what the provider pays out to its merchant.
 *
 * @param kind {@code CHARGE}, {@code REFUND} or {@code FEE}
 * @param reference the merchant's, of the payment or the refund; empty for a fee
 * @param amountOere signed: what the merchant gets
 */
public record SettledLine(
        String lineId,
        String payoutId,
        String kind,
        String reference,
        long amountOere,
        String currency,
        LocalDate date) {}
