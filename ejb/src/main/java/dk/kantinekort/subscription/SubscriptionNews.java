package dk.kantinekort.subscription;

import java.util.Locale;

/**
 * Something that a subscriber is to be told. Fired within the transaction that records it.
 *
 * @param thing which period it is about, or which stored card; 0 for the subscription itself
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
        ENDED;

        /** Of its texts. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a period waits to be paid by the payer. */
        boolean isOwed() {
            return this == DECLINED || this == PAUSED;
        }
    }

    private static final String SEPARATOR = ":";

    static SubscriptionNews of(Kind kind, Subscription subscription, SubscriptionCharge charge) {
        return new SubscriptionNews(kind, subscription.id(), charge.id(), charge.tries());
    }

    static SubscriptionNews ended(Subscription subscription) {
        return new SubscriptionNews(Kind.ENDED, subscription.id(), 0, 0);
    }

    static SubscriptionNews expiring(Subscription subscription, int days) {
        return new SubscriptionNews(Kind.EXPIRING, subscription.id(), subscription.cardId(), days);
    }

    /** Whether it is about one period. */
    boolean isOfCharge() {
        return kind != Kind.EXPIRING && kind != Kind.ENDED;
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
