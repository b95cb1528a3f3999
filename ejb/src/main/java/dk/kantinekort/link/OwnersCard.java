package dk.kantinekort.link;

import java.time.Instant;

/**
 * A canteen card that works, as links see it.
 *
 * @param accountId of the account that it draws on
 */
public record OwnersCard(long accountId, Instant issuedAt) {}
