package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;

/**
 * One line of what a provider pays out to the municipality.
 *
 * @param lineId the provider's own id of the line, never used again; at most 80 characters
 * @param payoutId what stands on the bank statement; empty while it is not paid out
 * @param reference ours, of the payment or the refund; empty when the line belongs to none
 * @param amount signed: a charge adds, a refund and a fee take away
 * @param date when the provider booked it, a business date
 */
public record SettlementLine(
        String lineId, String payoutId, Kind kind, String reference, Money amount, String currency, LocalDate date) {

    /** What the line is about. */
    public enum Kind {
        CHARGE,
        REFUND,
        FEE
    }
}
