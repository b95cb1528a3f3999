package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;

/**
 * How a payment stands with its provider.
 *
 * @param captured what the provider has taken from the payer in all; zero unless the outcome is done
 * @param currency of the captured amount, by ISO 4217
 */
public record ProviderReport(Outcome outcome, Money captured, String currency) {

    public static final ProviderReport UNKNOWN = without(Outcome.UNKNOWN);

    public static ProviderReport done(Money captured, String currency) {
        return new ProviderReport(Outcome.DONE, captured, currency);
    }

    /** A report of a payment that no money was taken for. */
    public static ProviderReport without(Outcome outcome) {
        return new ProviderReport(outcome, Money.ZERO, "DKK");
    }
}
