package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/**
 * How a payment stands with its provider. The sums tell about money; the outcome about what may still happen.
 *
 * @param authorised what the payer has approved and the provider holds ready; what is taken of it counts still
 * @param captured what the provider has taken from the payer in all; zero unless the outcome is done
 * @param refunded what of that it has paid back
 * @param currency of the sums, by ISO 4217
 * @param stored the card that was stored by it, when one was
 * @param providerReference what the provider calls the payment; empty when it has no name of its own for it
 */
public record ProviderReport(
        Outcome outcome,
        Money authorised,
        Money captured,
        Money refunded,
        String currency,
        Optional<StoredCard> stored,
        String providerReference) {

    public static final ProviderReport UNKNOWN = without(Outcome.UNKNOWN);

    public static ProviderReport done(Money captured, String currency) {
        return new ProviderReport(Outcome.DONE, captured, captured, Money.ZERO, currency, Optional.empty(), "");
    }

    /** The payer has approved, and the money waits to be taken. */
    public static ProviderReport authorised(Money authorised, String currency) {
        return new ProviderReport(Outcome.PENDING, authorised, Money.ZERO, Money.ZERO, currency, Optional.empty(), "");
    }

    /** A report of a payment that no money was taken for. */
    public static ProviderReport without(Outcome outcome) {
        return new ProviderReport(outcome, Money.ZERO, Money.ZERO, Money.ZERO, "DKK", Optional.empty(), "");
    }

    public ProviderReport withRefunded(Money sum) {
        return new ProviderReport(outcome, authorised, captured, sum, currency, stored, providerReference);
    }

    public ProviderReport withStored(StoredCard card) {
        return new ProviderReport(
                outcome, authorised, captured, refunded, currency, Optional.of(card), providerReference);
    }

    public ProviderReport withProviderReference(String theirs) {
        return new ProviderReport(outcome, authorised, captured, refunded, currency, stored, theirs);
    }

    /** Whether all that was taken has been paid back. */
    public boolean isPaidBack() {
        return captured.isPositive() && refunded.equals(captured);
    }

    /** Whether money waits to be taken. */
    public boolean isToBeCaptured() {
        return outcome.kind() == Outcome.Kind.PENDING && authorised.isMoreThan(captured);
    }
}
