package dk.kantinekort.deposit;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells how a deposit stands. That a browser came back proves nothing, so the provider is asked, at most once a minute; the rest is by plan. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DepositStates {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);

    @Inject
    private Payments payments;

    @Inject
    private PaymentQueries queries;

    @Inject
    private Deposits deposits;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    /** @throws NotFoundException when there is no such payment, or the person may not use its account */
    public DepositState require(long personId, String paymentPublicId) {
        Payment payment = payments.findByPublicId(paymentPublicId).orElseThrow(DepositStates::notFound);
        Deposit deposit = deposits.findByPayment(payment.id()).orElseThrow(DepositStates::notFound);
        Account account = accounts.find(deposit.accountId()).orElseThrow(DepositStates::notFound);
        access.require(personId, account.publicId());
        return state(askedNow(payment), account);
    }

    /** Without a window nobody can have paid. */
    private Payment askedNow(Payment payment) {
        return payment.window().isPresent() ? queries.askUnlessJustAsked(payment, BETWEEN_QUESTIONS) : payment;
    }

    private static DepositState state(Payment payment, Account account) {
        return new DepositState(
                payment.reference(),
                payment.amount(),
                account.publicId(),
                account.name(),
                payment.status(),
                payment.declineReason(),
                payment.window());
    }

    private static NotFoundException notFound() {
        return new NotFoundException("payment");
    }
}
