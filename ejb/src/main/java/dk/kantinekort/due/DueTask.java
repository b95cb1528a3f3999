package dk.kantinekort.due;

import java.time.Instant;

/**
 * A claim on one piece of due work, for the node that holds it.
 *
 * @param subject what it is about, such as a payment's reference
 * @param dueAt when it fell due, by the portal's clock
 * @param fence the number of this claim; a later claim has a higher one, and this one is then void
 */
public record DueTask(long id, String kind, String subject, Instant dueAt, long fence) {

    /** The time to reckon from when the work is planned again: now, but never before it fell due. */
    public Instant reckonFrom(Instant now) {
        return now.isAfter(dueAt) ? now : dueAt;
    }
}
