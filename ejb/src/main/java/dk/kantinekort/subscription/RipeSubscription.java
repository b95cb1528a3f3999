package dk.kantinekort.subscription;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.provider.PaymentMethod;
import java.time.LocalDate;

/**
 * An active subscription that owes nothing, with a card that may be charged: what is needed to charge its next period.
 *
 * @param card id of the stored card
 * @param token what the card's provider knows it by
 * @param customer the account in the books
 * @param payer public id
 * @param mailed whether the payer has an address for mail
 */
record RipeSubscription(
        DueTask task,
        long id,
        String publicId,
        long plan,
        Belonging belonging,
        LocalDate enrolledOn,
        LocalDate paidUntil,
        String language,
        long card,
        String provider,
        PaymentMethod method,
        String token,
        long customer,
        String payer,
        boolean mailed) {

    /** As of {@link Subscription#thing}. */
    String thing() {
        return "subscription:" + publicId;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return thing();
    }
}
