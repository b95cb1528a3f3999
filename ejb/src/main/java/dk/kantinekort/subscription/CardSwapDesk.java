package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.payment.Checkouts;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;

/** Leads the citizen to the window that stores another card for a subscription, and tells how it went when they are back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardSwapDesk {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);

    @Inject
    private CardSwap swap;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Accounts accounts;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Checkouts checkouts;

    @Inject
    private Payments payments;

    @Inject
    private PaymentQueries queries;

    @Inject
    private PortalSettings settings;

    /**
     * [Skift betalingskort]; again, it leads to the same window as long as that is open.
     *
     * @param purpose what the citizen is told in the window, at most 100 characters
     * @return the window, or the account's page when the provider opened none
     */
    public URI change(long personId, String subscription, boolean accepted, String purpose, String language) {
        StoredPaymentCard card =
                Collisions.outlast(() -> swap.begin(personId, subscription, accepted, purpose, language));
        Payment checkout = payments.find(card.paymentId()).orElseThrow();
        String page = page(subscription, card);
        Payment opened = checkout.window().isPresent()
                ? checkout
                : checkouts.open(checkout.reference(), settings.getPublicUrl(), page);
        return opened.window()
                .filter(window -> opened.status().isOpen())
                .orElseGet(() -> URI.create(settings.getPublicUrl() + page));
    }

    private String page(String subscription, StoredPaymentCard card) {
        String account = subscriptions
                .find(subscription)
                .flatMap(found -> accounts.find(found.accountId()))
                .map(Account::publicId)
                .orElseThrow();
        return "/abonnementer?konto=" + account + "&kort=" + card.publicId();
    }

    /**
     * How it went. That a browser came back proves nothing, so the provider is asked, at most once a minute.
     *
     * @throws NotFoundException when it is not the person's card
     */
    public CardSwapState require(long personId, String cardPublicId) {
        StoredPaymentCard card = cards.findByPublicId(cardPublicId)
                .filter(own -> own.ownerId() == personId)
                .orElseThrow(() -> new NotFoundException("stored card"));
        Payment checkout = payments.find(card.paymentId()).orElseThrow();
        Payment told =
                checkout.window().isPresent() ? queries.askUnlessJustAsked(checkout, BETWEEN_QUESTIONS) : checkout;
        return new CardSwapState(told.status(), told.declineReason());
    }
}
