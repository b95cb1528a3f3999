package dk.kantinekort.payment;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.LeaseLostException;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Asks providers how payments stand, and records it: by plan, after a webhook, and when the payer comes back. */
@ApplicationScoped
public class PaymentQueries implements DueHandler {

    public static final String KIND = "payment-query";

    private static final Logger LOG = System.getLogger(PaymentQueries.class.getName());
    private static final Runnable UNGUARDED = () -> {};

    @Inject
    private Payments payments;

    @Inject
    private OpenQuestions questions;

    @Inject
    private PaymentCalls calls;

    @Inject
    private StoredChargeOrders storedCharges;

    @Inject
    private CitizenLines lines;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        Instant now = task.reckonFrom(clock.instant());
        try {
            ask(task.subject());
        } catch (RuntimeException e) {
            handOverAfterFault(task.subject(), now, e);
        }
        return again(payments.findByReference(task.subject()).orElseThrow(), now);
    }

    /** A payment is asked about every day in spite of faults, for money may have been taken. */
    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(AskAgain.afterFaults(now));
    }

    private void handOverAfterFault(String reference, Instant now, RuntimeException fault) {
        Payment payment = payments.findByReference(reference).orElseThrow(() -> fault);
        if (payment.nextByPlan(now).isPresent()) {
            throw fault;
        }
        LOG.log(Level.ERROR, "payment " + reference + " goes to staff: asking about it fails", fault);
        payments.handToStaff(reference);
    }

    /** By plan while it is open; and whatever has become of it, for as long as a question about it has no answer. */
    private Optional<Instant> again(Payment payment, Instant now) {
        return Stream.concat(byPlan(payment, now).stream(), payment.nextQuestion(now).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> byPlan(Payment payment, Instant now) {
        if (!payment.status().isOpen()) {
            return Optional.empty();
        }
        Optional<Instant> next = payment.nextByPlan(now);
        if (next.isEmpty()) {
            payments.handToStaff(payment.reference());
        }
        return next;
    }

    /**
     * Asks now, and takes what the payer has approved. With all lines to the provider taken nobody is asked, and the payment stays
     * as it is. Must not be called within a transaction.
     *
     * @return the payment as it then stands
     */
    public Payment ask(String reference) {
        Payment payment = payments.findByReference(reference).orElseThrow();
        try {
            return ask(payment);
        } catch (BulkheadException full) {
            return payment;
        }
    }

    /**
     * The same for whoever may have lost the right to say so when the answer comes.
     *
     * @param guard is run within the transaction that records the answer
     * @throws LeaseLostException as {@link #tell}
     */
    public Payment ask(String reference, Runnable guard) {
        Payment payment = payments.findByReference(reference).orElseThrow();
        try {
            return isInVain(payment) ? giveUp(payment, guard) : tell(payment, calls.report(payment), guard);
        } catch (BulkheadException full) {
            return payment;
        }
    }

    /**
     * The same with an answer that is there already.
     *
     * @throws LeaseLostException as the guard does: whoever has the work by now goes on with it, but what the provider has said holds,
     *     and is recorded all the same (rule 9)
     */
    public Payment tell(Payment payment, ProviderReport report, Runnable guard) {
        try {
            return follow(
                    payment, report, Collisions.outlast(() -> payments.apply(payment.reference(), report, guard)));
        } catch (LeaseLostException lost) {
            Collisions.outlast(() -> payments.applyLate(payment.reference(), report));
            throw lost;
        }
    }

    /**
     * Asks on a citizen's behalf, unless it is settled or was asked about just now: pages that wait and pages in many tabs must not
     * take up the lines to the provider. With all lines for citizens taken the payment stays as it is.
     *
     * @param pause the least time between two questions
     * @return the payment as it then stands
     */
    public Payment askUnlessJustAsked(Payment payment, Duration pause) {
        Instant since = clock.instant().minus(pause);
        try {
            return lines.ask(payment.provider(), () -> takes(payment, since) ? ask(payment.reference()) : payment);
        } catch (BulkheadException full) {
            return payment;
        }
    }

    private boolean takes(Payment payment, Instant since) {
        return payment.status().isOpen() && questions.take(payment.reference(), since);
    }

    /**
     * As {@link #ask(String)}, for staff who are to decide.
     *
     * @return how it then stands with its provider
     * @throws BulkheadException when all lines are taken
     */
    ProviderReport askForReport(String reference) {
        return calls.report(
                ask(payments.findByReference(reference).orElseThrow(() -> new NotFoundException("payment"))));
    }

    /** Nobody may send it any more: a card that is over stays so. */
    private boolean isInVain(Payment payment) {
        return payment.isUnsent() && storedCharges.isCardOver(payment);
    }

    private Payment giveUp(Payment payment, Runnable guard) {
        return Collisions.outlast(() -> payments.giveUpUnsent(payment.reference(), guard));
    }

    private Payment ask(Payment payment) {
        if (isInVain(payment)) {
            return giveUp(payment, UNGUARDED);
        }
        ProviderReport report = calls.report(payment);
        return follow(payment, report, apply(payment, report));
    }

    /** What was said is recorded, whoever holds the payment or what it pays for at that moment. */
    private Payment apply(Payment payment, ProviderReport report) {
        return Collisions.outlast(() -> payments.apply(payment.reference(), report));
    }

    private Payment follow(Payment payment, ProviderReport report, Payment told) {
        if (!report.isToBeCaptured()) {
            return told.isToBeClosed(report)
                    ? released(told, told.amount())
                    : answered(payment, report.outcome(), told);
        }
        return told.status().takesApproved() ? captured(told) : released(told, report.authorised());
    }

    /** Only what was asked before the answer came is answered by it. */
    private Payment answered(Payment asked, Outcome outcome, Payment told) {
        if (outcome.kind() != Outcome.Kind.UNKNOWN) {
            asked.times().question().ifPresent(since -> questions.answered(asked.reference(), since));
        }
        return told;
    }

    /** What came of it is asked for, whatever the answer; an answer that never came is then no worse than any other. */
    private Payment captured(Payment payment) {
        Outcome taken = calls.send(payment, p -> p.capture(ApprovedMoney.capture(payment)));
        ProviderReport after = calls.report(payment);
        Payment told = apply(payment, after);
        if (!after.isToBeCaptured()) {
            return answered(payment, after.outcome(), told);
        }
        boolean refused = taken.kind() == Outcome.Kind.DECLINED;
        return refused
                ? answered(
                        payment,
                        taken,
                        payments.captureRefused(
                                payment.reference(), taken.declined().orElseThrow()))
                : told;
    }

    /**
     * What will never be taken is not to be held back from the payer either, nor are they to pay in vain in a window that was given up;
     * what has been taken all the same is asked for again.
     */
    private Payment released(Payment payment, Money approved) {
        Outcome let = calls.send(payment, p -> p.cancel(ApprovedMoney.cancel(payment, approved)));
        return let.kind() == Outcome.Kind.DONE ? answered(payment, let, payment) : payment;
    }
}
