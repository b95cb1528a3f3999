package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells how it went in the payment window. That a browser came back proves nothing, so the provider is asked, at most once a minute. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrolmentStates {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);

    @Inject
    private Payments payments;

    @Inject
    private PaymentQueries queries;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    /** @throws NotFoundException when there is no such payment, or the person may not use its account */
    public EnrolmentState require(long personId, String paymentPublicId) {
        Payment payment = payments.findByPublicId(paymentPublicId).orElseThrow(EnrolmentStates::notFound);
        Subscription subscription = subscriptions
                .findChargeOf(payment.id())
                .flatMap(charge -> subscriptions.find(charge.subscriptionId()))
                .orElseThrow(EnrolmentStates::notFound);
        Account account = accounts.find(subscription.accountId()).orElseThrow(EnrolmentStates::notFound);
        access.require(personId, account.publicId());
        Payment told = askedNow(payment);
        return state(told, subscriptions.find(subscription.publicId()).orElseThrow());
    }

    /** Without a window nobody can have paid. */
    private Payment askedNow(Payment payment) {
        return payment.window().isPresent() ? queries.askUnlessJustAsked(payment, BETWEEN_QUESTIONS) : payment;
    }

    private EnrolmentState state(Payment payment, Subscription subscription) {
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        return new EnrolmentState(
                plan.name(),
                plan.publicId(),
                subscription.publicId(),
                !subscription.state().isOver(),
                payment.status(),
                payment.declineReason());
    }

    private static NotFoundException notFound() {
        return new NotFoundException("payment");
    }
}
