package dk.kantinekort.payment;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Payments for the back office: finance staff look at them, ask the provider again, and decide what nobody else can tell. */
@Stateless
@RolesAllowed("finance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffPayments {

    @Inject
    private Payments payments;

    @Inject
    private PaymentLists lists;

    @Inject
    private PaymentQueries queries;

    @Inject
    private AuditLog audit;

    /** What waits for staff, the oldest first; no more than {@code most}. */
    public List<Payment> listForStaff(int most) {
        return lists.listForStaff(most);
    }

    /** @param number as it was read out or copied: capitals or not, with spaces around it or not */
    public Optional<Payment> find(String number) {
        return payments.findByReference(number.strip().toUpperCase(Locale.ROOT));
    }

    /** Asks the provider how the payment stands now. */
    public Payment ask(String reference, String actor) {
        require(reference);
        Payment told = queries.ask(reference);
        audit.record(actor, "PAYMENT_ASKED", reference, told.status().name());
        return told;
    }

    /**
     * Decides a payment that nobody knows the end of, or that another amount was taken for. The provider is asked first: its word
     * outweighs what staff believe. What it took is booked like any other payment, and may be paid back from there; what was not paid
     * is booked all the same if the provider ever says that it took the money.
     *
     * @param verdict what staff found out, such as from the provider's own pages
     * @param reason what they went by
     * @return the payment as it then stands; above the limit unchanged until a second person says the same
     * @throws RefusedException {@code REASON_MISSING}, {@code TEXT_TOO_LONG}, {@code PROVIDER_NOT_ASKED}, {@code PAYMENT_DECIDED} when it no
     *     longer waits for staff, {@code PAYMENT_CHANGED} when it has become another question meanwhile, or that the provider says
     *     otherwise
     */
    public Payment decide(String reference, Verdict verdict, String reason, String actor) {
        Decision decision = new Decision(actor, Reason.require("reason", "REASON_MISSING", reason));
        PaymentStatus seen = require(reference).status();
        ProviderReport report = askForReport(reference);
        Judged judged = new ProvidersWord(require(reference), report).require(verdict, seen);
        Payment decided = payments.decide(reference, judged, decision);
        // what is held of a payment that is given up is let go
        return decided.status() == PaymentStatus.DECLINED ? queries.ask(reference) : decided;
    }

    private Payment require(String reference) {
        return payments.findByReference(reference).orElseThrow(() -> new NotFoundException("payment"));
    }

    private ProviderReport askForReport(String reference) {
        try {
            return queries.askForReport(reference);
        } catch (BulkheadException full) {
            throw new RefusedException(Refusal.of("PROVIDER_NOT_ASKED"));
        }
    }
}
