package dk.kantinekort.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * [Afventer Godkendelse], as whoever asked sees it: the same whether it waits, was rejected, or never reached anybody.
 *
 * @param expiresAt when it lapses unless it is approved before
 */
public record PendingLink(String id, Instant requestedAt, Instant expiresAt) implements Serializable {}
