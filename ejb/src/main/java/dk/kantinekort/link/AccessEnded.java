package dk.kantinekort.link;

/** A person may no longer use an account (rule 5). Fired within the transaction that ends the link. */
public record AccessEnded(long personId, long accountId) {}
