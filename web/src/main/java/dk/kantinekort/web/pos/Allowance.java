package dk.kantinekort.web.pos;

/** How many requests one till may still send: so many at once, and so many more each second. */
final class Allowance {

    private static final long THOUSANDTHS = 1000;

    private final long perSecond;
    private final long most;
    private long left;
    private long countedAt;

    Allowance(int perSecond, int burst, long nowMillis) {
        this.perSecond = perSecond;
        this.most = burst * THOUSANDTHS;
        this.left = most;
        this.countedAt = nowMillis;
    }

    /** Takes one, if there is one left. */
    synchronized boolean take(long nowMillis) {
        // So many a second are as many thousandths a millisecond.
        left = Math.min(most, left + Math.max(0, nowMillis - countedAt) * perSecond);
        countedAt = nowMillis;
        if (left < THOUSANDTHS) {
            return false;
        }
        left -= THOUSANDTHS;
        return true;
    }
}
