package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Above which sum two persons pay back. What was paid back of the payment before counts, so that parts do not get round it. */
@ApplicationScoped
class RefundLimit {

    @Inject
    @ConfigProperty(name = "kantinekort.refund.second-person-above-kroner")
    private long kroner;

    boolean isPassed(Money paidBackBefore, Money amount) {
        return paidBackBefore.plus(amount).isMoreThan(Money.ofKroner(kroner));
    }
}
