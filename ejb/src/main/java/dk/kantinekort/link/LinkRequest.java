package dk.kantinekort.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * That somebody wants to use a person's accounts, as that person sees it.
 *
 * @param name of whoever asks; empty when it is under protection
 * @param expiresAt when it lapses unless it is approved before
 */
public record LinkRequest(String id, String name, Instant requestedAt, Instant expiresAt) implements Serializable {}
