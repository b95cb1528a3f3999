package dk.kantinekort.notification;

import java.time.Instant;

/**
 * A mail as staff see it: to whom and about what, and how far it has come.
 *
 * @param to the address, masked
 * @param fault why the last try failed; empty unless it did
 */
public record MailRecord(
        String id, String to, String subject, MailState state, int attempts, String fault, Instant writtenAt) {}
