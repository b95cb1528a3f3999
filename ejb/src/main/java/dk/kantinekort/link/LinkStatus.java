package dk.kantinekort.link;

/** A link's life (rules 4 and 5). Only {@link #APPROVED} gives access to anything. */
public enum LinkStatus {
    PENDING_APPROVAL,
    APPROVED,
    REJECTED,
    ENDED,
    EXPIRED
}
