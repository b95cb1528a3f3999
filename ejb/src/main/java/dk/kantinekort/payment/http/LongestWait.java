package dk.kantinekort.payment.http;

import java.util.OptionalLong;

/**
 * How long a thread has waited for one answer at most, in milliseconds, in all that it asks a provider for: many answers that each come
 * quickly are no sign of a provider that does not answer.
 */
public final class LongestWait {

    private static final long NONE = -1;
    private static final ThreadLocal<Long> LONGEST = ThreadLocal.withInitial(() -> NONE);

    private LongestWait() {}

    /** From here on it is counted anew. */
    public static void begin() {
        LONGEST.remove();
    }

    static void add(long millis) {
        LONGEST.set(Math.max(LONGEST.get(), millis));
    }

    /** @return empty when no answer was waited for */
    public static OptionalLong end() {
        long longest = LONGEST.get();
        LONGEST.remove();
        return longest == NONE ? OptionalLong.empty() : OptionalLong.of(longest);
    }
}
