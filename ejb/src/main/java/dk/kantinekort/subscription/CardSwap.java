package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.stored.CardConsent;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.payment.stored.StoringOrder;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.terms.TermsKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Reserves the checkout that stores another card for a subscription; nothing is paid. The old card stays until the new one works. */
@Stateless
public class CardSwap {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private StoredPaymentCards cards;

    /**
     * [Skift betalingskort], by whoever may use the account; while a window of theirs is open for it, it is the same one.
     *
     * @param purpose what they are told in the window, at most 100 characters
     * @throws RefusedException {@code TERMS_NOT_ACCEPTED}, {@code NOTHING_CHARGED}
     */
    public StoredPaymentCard begin(long personId, String publicId, boolean accepted, String purpose, String language) {
        Subscription subscription = subscriptions.lock(publicId);
        Account account = accounts.find(subscription.accountId()).orElseThrow();
        access.require(personId, account.publicId());
        if (!accepted) {
            throw new RefusedException(Refusal.atField("terms", "TERMS_NOT_ACCEPTED"));
        }
        if (subscription.state() != SubscriptionState.ACTIVE) {
            throw new RefusedException(Refusal.of("NOTHING_CHARGED"));
        }
        return cards.findStoring(subscription.thing(), personId)
                .orElseGet(() -> store(subscription, personId, purpose, language));
    }

    private StoredPaymentCard store(Subscription subscription, long personId, String purpose, String language) {
        CardConsent consent = new CardConsent(TermsKind.SUBSCRIPTION.name(), TermsKind.SUBSCRIPTION.version());
        return cards.begin(new StoringOrder(
                personId, subscription.thing(), PaymentMethod.CARD, Money.ZERO, purpose, language, consent));
    }
}
