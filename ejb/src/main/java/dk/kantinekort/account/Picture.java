package dk.kantinekort.account;

/**
 * The picture that the cashier sees of a card's holder.
 *
 * @param etag changes whenever the picture does
 */
public record Picture(byte[] jpeg, String etag) {}
