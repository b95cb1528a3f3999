package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoringDesk;
import dk.kantinekort.shared.database.Collisions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;

/** Leads the citizen to the window that stores another card for a subscription. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardSwapDesk {

    @Inject
    private CardSwap swap;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Accounts accounts;

    @Inject
    private StoringDesk storing;

    /**
     * [Skift betalingskort]; again, it leads to the same window as long as that is open.
     *
     * @param purpose what the citizen is told in the window, at most 100 characters
     * @return the window, or the account's page when the provider opened none
     */
    public URI change(long personId, String subscription, boolean accepted, String purpose, String language) {
        StoredPaymentCard card =
                Collisions.outlast(() -> swap.begin(personId, subscription, accepted, purpose, language));
        return storing.open(card, page(subscription, card));
    }

    private String page(String subscription, StoredPaymentCard card) {
        String account = subscriptions
                .find(subscription)
                .flatMap(found -> accounts.find(found.accountId()))
                .map(Account::publicId)
                .orElseThrow();
        return "/abonnementer?konto=" + account + "&kort=" + card.publicId();
    }
}
