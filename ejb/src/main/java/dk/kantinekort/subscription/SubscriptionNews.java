package dk.kantinekort.subscription;

import java.util.Locale;

/**
 * Something that a subscriber is to be told. Fired within the transaction that records it.
 *
 * @param chargeId which period it is about
 * @param tries how often that had been declined by then: each time is news of its own
 */
record SubscriptionNews(Kind kind, long subscriptionId, long chargeId, int tries) {

    enum Kind {
        CHARGED,
        DECLINED,
        PAUSED,
        RESUMED;

        /** Of its texts. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the payer is asked to do something. */
        boolean isOwed() {
            return this == DECLINED || this == PAUSED;
        }
    }

    private static final String SEPARATOR = ":";

    static SubscriptionNews of(Kind kind, Subscription subscription, SubscriptionCharge charge) {
        return new SubscriptionNews(kind, subscription.id(), charge.id(), charge.tries());
    }

    /** What names it among the due work. */
    String toSubject() {
        return String.join(
                SEPARATOR,
                kind.name(),
                String.valueOf(subscriptionId),
                String.valueOf(chargeId),
                String.valueOf(tries));
    }

    static SubscriptionNews ofSubject(String subject) {
        String[] parts = subject.split(SEPARATOR);
        return new SubscriptionNews(
                Kind.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), Integer.parseInt(parts[3]));
    }
}
