package dk.kantinekort.subscription;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.refund.RefundCompleted;
import dk.kantinekort.payment.refund.RefundRecord;
import dk.kantinekort.payment.refund.RefundRecords;
import dk.kantinekort.person.Person;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells whoever paid for a subscription that staff have paid it back: how much, and to which card. Written after the commit of what it tells. */
@ApplicationScoped
public class SubscriptionRefundMails implements DueHandler {

    static final String KIND = "subscription-refund-mail";

    @Inject
    private Letters letters;

    @Inject
    private RefundRecords refunds;

    @Inject
    private Payments payments;

    @Inject
    private Payers payers;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    void tell(@Observes RefundCompleted completed) {
        if (subscriptions.findChargeOf(completed.refund().paymentId()).isPresent()) {
            due.plan(KIND, completed.refund().reference(), clock.instant());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        RefundRecord refund = refunds.find(task.subject()).orElseThrow();
        Payment payment = payments.findByReference(refund.payment()).orElseThrow();
        Subscription subscription = subscriptions
                .findChargeOf(payment.id())
                .flatMap(charge -> subscriptions.find(charge.subscriptionId()))
                .orElseThrow();
        letters.send(payers.find(payment.id(), subscription), payer -> draft(refund, payment, subscription, payer));
        return Optional.empty();
    }

    private MailDraft draft(RefundRecord refund, Payment payment, Subscription subscription, Person payer) {
        Wording wording = Wording.in(payment.language());
        MailDraft facts = MailDraft.to(
                        payer.email(),
                        wording.language(),
                        wording.get("refund"),
                        "subscription-refund:" + refund.reference())
                .say(wording.get("refund.detail"))
                .fact(wording.get("refund.amount"), wording.money(refund.amount()));
        MailDraft paidTo = payers.findCard(payment.id())
                .filter(card -> !card.brand().isEmpty())
                .map(card -> facts.fact(wording.get("refund.to"), Standings.name(card)))
                .orElse(facts)
                .fact(
                        wording.get("refund.date"),
                        wording.date(BusinessTime.dateOf(refund.completedAt().orElseThrow())));
        return letters.about(paidTo, subscription.planId(), subscription.accountId(), payer)
                .fact(wording.get("refund.payment"), payment.reference());
    }
}
