package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** What providers are told and asked about payments. It records nothing of what they answer. */
@ApplicationScoped
public class PaymentCalls {

    private static final Logger LOG = System.getLogger(PaymentCalls.class.getName());

    @Inject
    private ProviderCalls provider;

    @Inject
    private ChargeSendings sendings;

    @Inject
    private Clock clock;

    /** With no line to the provider it is not told. */
    Outcome send(Payment payment, Function<PaymentProvider, Outcome> order) {
        try {
            return provider.ask(payment.provider(), order);
        } catch (BulkheadException | NotFoundException unreachable) {
            LOG.log(
                    Level.INFO,
                    "no line to the provider of payment {0}; it is told when it is asked about again",
                    payment.reference());
            return Outcome.UNKNOWN;
        }
    }

    /**
     * How the payment stands. From a provider that the settings have put out of use the answer is as unknown as from one whose line is
     * dead.
     *
     * @throws BulkheadException when all lines are taken, or a charge that was never sent is not sent now either: there is nothing to
     *     ask about
     */
    ProviderReport report(Payment payment) {
        try {
            return provider.ask(payment.provider(), question(payment));
        } catch (NotFoundException unreachable) {
            requireSent(payment);
            return ProviderReport.UNKNOWN;
        }
    }

    /**
     * A charge that its provider has not named yet may never have reached it. Sending it again is the one question whose answer
     * holds for a first try that is on its way still; later than that only a real question will do, and of one that is settled as
     * well: sent again it would be a second try.
     */
    private Function<PaymentProvider, ProviderReport> question(Payment payment) {
        return payment.isToBeSent(clock.instant()) ? p -> sent(payment, p) : p -> p.query(payment.inquiry());
    }

    private ProviderReport sent(Payment payment, PaymentProvider to) {
        return Collisions.outlast(() -> sendings.begin(payment.reference()))
                .map(to::charge)
                .orElseGet(() -> notSent(payment, to));
    }

    /** Of what was never sent a provider says that it has not heard of it, which soon may be wrong: somebody else sends it just now. */
    private static ProviderReport notSent(Payment payment, PaymentProvider to) {
        requireSent(payment);
        return to.query(payment.inquiry());
    }

    private static void requireSent(Payment payment) {
        if (payment.isUnsent()) {
            throw new BulkheadException("not sent: payment " + payment.reference());
        }
    }
}
