package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * [Frameld]: good until the end of what is paid, and nothing is charged after it (rule 25). A plan that refunds ends the same day,
 * and what is left of the paid days is put on the account. Windows that are open for it are closed, so that nobody pays in vain; by
 * that one whose first period is not paid yet is over.
 */
@Stateless
public class Unenrolment {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private Plans plans;

    @Inject
    private Persons persons;

    @Inject
    private PayBack payBack;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Payments payments;

    @Inject
    private Settling settling;

    @Inject
    private Clock clock;

    /**
     * The stored card is charged no more, and forgotten as soon as it is known what became of what was sent.
     *
     * @throws NotFoundException when there is no such subscription, or the person may not use its account
     * @throws RefusedException {@code NOT_SUBSCRIBED} when it is left already, or nobody knows yet how its first payment went
     * @throws CollisionException when somebody has begun to pay at the same moment
     */
    public void leave(long personId, String publicId) {
        Subscription found = require(publicId);
        Account account = accounts.find(found.accountId()).orElseThrow();
        access.require(personId, account.publicId());
        boolean enrolling = found.state() == SubscriptionState.ENROLLING;
        Subscription subscription = lockClosed(found, this::listWindows);
        boolean lapsed = enrolling && subscription.state() == SubscriptionState.LAPSED;
        if (!lapsed && !end(subscription, personId)) {
            throw new RefusedException(Refusal.of("NOT_SUBSCRIBED"));
        }
    }

    /**
     * Ends what that person pays for and may not use any more, in the same way; a card that is being stored is forgotten as well.
     * Where somebody else pays, only the person's own windows are closed, so that they do not become the payer.
     *
     * @throws CollisionException when somebody has begun to pay at the same moment
     */
    public void leaveWithoutAccess(long personId, String publicId) {
        Subscription subscription = lockClosed(require(publicId), of -> listWindows(of, personId));
        boolean pays = subscription.payerId() == personId;
        if (pays && !end(subscription, personId)) {
            cards.revoke(subscription.cardId());
        }
    }

    private Subscription require(String publicId) {
        return subscriptions.find(publicId).orElseThrow(() -> new NotFoundException("subscription"));
    }

    /** Its windows are closed before it is locked, since payments are locked first. One that was opened until then is closed next time. */
    private Subscription lockClosed(Subscription found, Function<Subscription, List<String>> windows) {
        windows.apply(found).forEach(payments::giveUp);
        Subscription subscription = subscriptions.lock(found.publicId());
        if (!windows.apply(subscription).isEmpty()) {
            throw new CollisionException("a window was opened for what is left");
        }
        return subscription;
    }

    private List<String> listWindows(Subscription subscription) {
        return cards.listOpenCheckouts(subscription.thing());
    }

    /** All that are open when that person pays for the subscription, else those that are open for them. */
    private List<String> listWindows(Subscription subscription, long personId) {
        return listWindows(subscription).stream()
                .filter(reference -> subscription.payerId() == personId || isFor(personId, reference))
                .toList();
    }

    private boolean isFor(long personId, String reference) {
        return payments.findByReference(reference)
                .flatMap(payment -> cards.findByPayment(payment.id()))
                .filter(card -> card.ownerId() == personId)
                .isPresent();
    }

    private boolean end(Subscription subscription, long personId) {
        boolean refunds = plans.find(subscription.planId()).orElseThrow().refunds();
        boolean left = leave(subscription, refunds);
        if (left && refunds) {
            String actor = persons.find(personId).map(Person::publicId).orElseThrow();
            payBack.pay(subscription, BusinessTime.today(clock), actor);
        }
        if (left) {
            goOnWithout(subscription);
        }
        return left;
    }

    private void goOnWithout(Subscription subscription) {
        giveUpCharge(subscription);
        if (subscription.state().isOver()) {
            settling.ended(subscription);
        } else {
            cards.revoke(subscription.cardId());
            settling.planNext(subscription, clock.instant());
        }
    }

    /**
     * A charge that is under way still is not waited for: what was never sent never will be, since its card is over, and what the
     * provider takes all the same pays for nothing more.
     */
    private void giveUpCharge(Subscription subscription) {
        subscriptions
                .findLastCharge(subscription)
                .filter(charge -> charge.state() == ChargeState.UNDER_WAY)
                .ifPresent(SubscriptionCharge::putBack);
    }

    private boolean leave(Subscription subscription, boolean atOnce) {
        LocalDate today = BusinessTime.today(clock);
        Instant now = clock.instant();
        return atOnce ? subscription.leaveAtOnce(today, now) : subscription.leave(today, now);
    }
}
