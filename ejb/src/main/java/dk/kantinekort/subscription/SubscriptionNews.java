package dk.kantinekort.subscription;

import dk.kantinekort.payment.stored.StoredPaymentCard;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Something that a subscriber is to be told. Fired within the transaction that records it.
 *
 * @param thing which period it is about, or which stored card or payment; 0 for the subscription itself
 * @param times how often the period had been declined by then, or how many days the card works still: each is news of its own
 */
record SubscriptionNews(Kind kind, long subscriptionId, long thing, int times) {

    enum Kind {
        CHARGED,
        DECLINED,
        PAUSED,
        RESUMED,
        /** The stored card soon works no more. */
        EXPIRING,
        /** A payment that pays for nothing stands on the account. */
        KEPT,
        /** Somebody else pays from now on. */
        TAKEN_OVER,
        ENDED;

        /** Of its texts. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }

        /** Whether a period waits to be paid by the payer. */
        boolean isOwed() {
            return this == DECLINED || this == PAUSED;
        }
    }

    private static final String SEPARATOR = ":";
    private static final Set<Kind> OF_CHARGES = EnumSet.of(Kind.CHARGED, Kind.DECLINED, Kind.PAUSED, Kind.RESUMED);

    static SubscriptionNews of(Kind kind, Subscription subscription, SubscriptionCharge charge) {
        return new SubscriptionNews(kind, subscription.id(), charge.id(), charge.tries());
    }

    static SubscriptionNews ended(Subscription subscription) {
        return new SubscriptionNews(Kind.ENDED, subscription.id(), 0, 0);
    }

    static SubscriptionNews expiring(Subscription subscription, int days) {
        return new SubscriptionNews(Kind.EXPIRING, subscription.id(), subscription.cardId(), days);
    }

    /** @param paymentId that pays for nothing */
    static SubscriptionNews kept(Subscription subscription, long paymentId) {
        return new SubscriptionNews(Kind.KEPT, subscription.id(), paymentId, 0);
    }

    /** For the owner of the card that was charged until now. @param card the new one */
    static SubscriptionNews takenOver(Subscription subscription, StoredPaymentCard card) {
        return new SubscriptionNews(Kind.TAKEN_OVER, subscription.id(), subscription.cardId(), (int) card.id());
    }

    /** Whether it is about one period. */
    boolean isOfCharge() {
        return OF_CHARGES.contains(kind);
    }

    /** What names it among the due work. */
    String toSubject() {
        return String.join(
                SEPARATOR, kind.name(), String.valueOf(subscriptionId), String.valueOf(thing), String.valueOf(times));
    }

    static SubscriptionNews ofSubject(String subject) {
        String[] parts = subject.split(SEPARATOR);
        return new SubscriptionNews(
                Kind.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), Integer.parseInt(parts[3]));
    }
}
