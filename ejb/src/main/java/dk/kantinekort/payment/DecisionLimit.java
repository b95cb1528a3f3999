package dk.kantinekort.payment;

import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Above which sum two persons decide a payment. */
@ApplicationScoped
class DecisionLimit {

    @Inject
    @ConfigProperty(name = "kantinekort.payment.second-person-above-kroner")
    private long kroner;

    boolean isPassed(Money atStake) {
        return atStake.isMoreThan(Money.ofKroner(kroner));
    }
}
