package dk.kantinekort.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * An account that somebody else than its owner may use, as one of the two sees it.
 *
 * @param name of the other one; empty when it is under protection
 */
public record StandingLink(String id, String name, String accountName, Instant since) implements Serializable {}
