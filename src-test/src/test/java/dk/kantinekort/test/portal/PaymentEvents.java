package dk.kantinekort.test.portal;

import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.PaymentForStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what was told of payments that did not complete. */
@ApplicationScoped
public class PaymentEvents {

    private final Queue<PaymentDeclined> declined = new ConcurrentLinkedQueue<>();
    private final Queue<PaymentForStaff> forStaff = new ConcurrentLinkedQueue<>();

    void note(@Observes PaymentDeclined event) {
        declined.add(event);
    }

    void note(@Observes PaymentForStaff event) {
        forStaff.add(event);
    }

    public List<PaymentDeclined> declined(String reference) {
        return declined.stream()
                .filter(event -> event.reference().equals(reference))
                .toList();
    }

    public List<PaymentForStaff> forStaff(String reference) {
        return forStaff.stream()
                .filter(event -> event.reference().equals(reference))
                .toList();
    }
}
