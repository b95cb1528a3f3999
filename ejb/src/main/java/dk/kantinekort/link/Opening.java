package dk.kantinekort.link;

/**
 * An account that a person may use since they knew the card number.
 *
 * @param accountId its public id
 * @param isNew whether they could not before
 */
public record Opening(String accountId, boolean isNew) {}
