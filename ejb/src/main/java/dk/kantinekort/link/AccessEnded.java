package dk.kantinekort.link;

/**
 * A person may no longer use an account (rule 5). Fired within the transaction that ends the link, before it is locked and once more
 * when it is: whoever has ended all there was finds nothing to do then.
 */
public record AccessEnded(long personId, long accountId) {}
