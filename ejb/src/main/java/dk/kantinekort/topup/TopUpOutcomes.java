package dk.kantinekort.topup;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.PaymentDeclined;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

/** Keeps with the agreement how its top-ups went. After the booking, for whoever has both has the account before the agreement. */
@ApplicationScoped
public class TopUpOutcomes {

    private static final Logger LOG = System.getLogger(TopUpOutcomes.class.getName());
    private static final int AFTER_BOOKING = 3000;

    @Inject
    private Agreements agreements;

    @Inject
    private TopUpSettings settings;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    void done(@Observes @Priority(AFTER_BOOKING) PaymentCompleted payment) {
        agreements.findTopUp(payment.paymentId()).ifPresent(topUp -> done(topUp, payment));
    }

    /** How often the account may be topped up binds the agreement that stands by now as well, should it be another one. */
    private void done(TopUp topUp, PaymentCompleted payment) {
        Instant now = clock.instant();
        Agreement agreement = agreements.lock(topUp.agreementId());
        Instant next = new Pace(settings)
                .next(agreements.listDone(agreement.accountId(), now.minus(settings.memory())))
                .orElse(now.plus(settings.pauseAfterSuccess()));
        agreement.done(payment.paymentId(), payment.amount(), next, now);
        agreements
                .findOpen(agreement.accountId())
                .filter(open -> open.id() != agreement.id())
                .map(open -> agreements.lock(open.id()))
                .ifPresent(open -> open.rest(next));
    }

    void failed(@Observes @Priority(AFTER_BOOKING) PaymentDeclined payment) {
        agreements.findTopUp(payment.paymentId()).ifPresent(topUp -> failed(topUp, payment));
    }

    private void failed(TopUp topUp, PaymentDeclined payment) {
        Agreement agreement = agreements.lock(topUp.agreementId());
        if (payment.neverSent()) {
            notSent(agreement, payment.paymentId());
        } else {
            failed(topUp, agreement, payment);
        }
    }

    /** Its card was over before it was charged: the card that is charged by now is tried at once. */
    private void notSent(Agreement agreement, long paymentId) {
        agreement.progress().settled(paymentId);
        due.plan(TopUpWork.KIND, Long.toString(agreement.accountId()), clock.instant());
    }

    private void failed(TopUp topUp, Agreement agreement, PaymentDeclined payment) {
        boolean byThisCard =
                agreement.card().filter(card -> card == topUp.cardId()).isPresent();
        agreement.failed(payment.paymentId(), payment.reason(), byThisCard, settings, clock.instant());
        if (agreement.progress().faults() >= TopUpSettings.MANY_FAULTS) {
            LOG.log(
                    Level.ERROR,
                    "top-up agreement {0}: {1} faults in a row on the way to the bank; it rests for a day",
                    agreement.publicId(),
                    agreement.progress().faults());
        }
        due.plan(TopUpMails.KIND, TopUpMails.DECLINED + topUp.id(), clock.instant());
    }
}
