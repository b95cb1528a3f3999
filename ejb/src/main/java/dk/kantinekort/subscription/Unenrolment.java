package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** [Frameld]: good until the end of what is paid, and nothing is charged after it (rule 25). */
@Stateless
public class Unenrolment {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Settling settling;

    @Inject
    private Clock clock;

    /**
     * The stored card is forgotten at once.
     *
     * @throws NotFoundException when there is no such subscription, or the person may not use its account
     * @throws RefusedException {@code NOT_SUBSCRIBED} when it is left already, or not paid yet
     */
    public void leave(long personId, String publicId) {
        Subscription subscription = subscriptions.lock(publicId);
        Account account = accounts.find(subscription.accountId()).orElseThrow();
        access.require(personId, account.publicId());
        if (!subscription.leave(BusinessTime.today(clock), clock.instant())) {
            throw new RefusedException(Refusal.of("NOT_SUBSCRIBED"));
        }
        cards.revoke(subscription.cardId());
        if (subscription.state().isOver()) {
            settling.ended(subscription);
        } else {
            settling.planNext(subscription, clock.instant());
        }
    }
}
