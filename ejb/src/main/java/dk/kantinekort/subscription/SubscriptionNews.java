package dk.kantinekort.subscription;

import dk.kantinekort.payment.stored.StoredPaymentCard;
import java.util.Locale;

/**
 * Something that a subscriber is to be told. Fired within the transaction that records it.
 *
 * @param thing which period it is about, or which stored card or payment; 0 for the subscription itself
 * @param times how often the period had been declined by then, how many days the card works still, or which card is charged instead:
 * each is news of its own
 * @param facts how it stood then
 */
record SubscriptionNews(Kind kind, long subscriptionId, long thing, int times, NewsFacts facts) {

    enum Kind {
        /** The first period is paid. */
        ENROLLED,
        CHARGED,
        /** What was owed was paid by somebody in a window [Betal nu]. */
        PAID,
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

    static SubscriptionNews of(Kind kind, Subscription subscription, SubscriptionCharge charge) {
        return new SubscriptionNews(kind, subscription.id(), charge.id(), charge.tries(), NewsFacts.NONE);
    }

    static SubscriptionNews ended(Subscription subscription) {
        return new SubscriptionNews(Kind.ENDED, subscription.id(), 0, 0, NewsFacts.NONE);
    }

    static SubscriptionNews expiring(Subscription subscription, int days) {
        return new SubscriptionNews(Kind.EXPIRING, subscription.id(), subscription.cardId(), days, NewsFacts.NONE);
    }

    /** @param paymentId that pays for nothing */
    static SubscriptionNews kept(Subscription subscription, long paymentId) {
        return new SubscriptionNews(Kind.KEPT, subscription.id(), paymentId, 0, NewsFacts.NONE);
    }

    /** For the owner of the card that was charged until now. @param card the new one */
    static SubscriptionNews takenOver(Subscription subscription, StoredPaymentCard card) {
        return new SubscriptionNews(
                Kind.TAKEN_OVER, subscription.id(), subscription.cardId(), (int) card.id(), NewsFacts.NONE);
    }

    SubscriptionNews with(Kind told, NewsFacts noted) {
        return new SubscriptionNews(told, subscriptionId, thing, times, noted);
    }

    /** What names it among all that is told: told again, it is not sent again. */
    String key() {
        return String.join(
                SEPARATOR, kind.name(), String.valueOf(subscriptionId), String.valueOf(thing), String.valueOf(times));
    }

    /** What names it among the due work, with its facts; at most 80 characters. */
    String toSubject() {
        return key() + SEPARATOR + facts.toText();
    }

    static SubscriptionNews ofSubject(String subject) {
        String[] parts = subject.split(SEPARATOR, -1);
        return new SubscriptionNews(
                Kind.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]),
                NewsFacts.ofText(parts[4]));
    }
}
