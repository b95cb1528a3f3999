package dk.kantinekort.deposit;

import dk.kantinekort.payment.PaymentDeclined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells of deposits that have come to nothing. */
@ApplicationScoped
class DepositEnd {

    @Inject
    private Deposits deposits;

    @Inject
    private Event<DepositDeclined> declined;

    void tell(@Observes PaymentDeclined payment) {
        deposits.findByPayment(payment.paymentId())
                .ifPresent(deposit -> declined.fire(DepositDeclined.of(deposit, payment)));
    }
}
