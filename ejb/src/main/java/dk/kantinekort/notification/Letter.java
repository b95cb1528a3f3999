package dk.kantinekort.notification;

import java.time.Instant;

/**
 * A mail ready to be sent.
 *
 * @param messageId the same at each attempt, in angle brackets
 * @param attempt how many times it has been tried, this time included
 */
record Letter(
        String id,
        String messageId,
        String to,
        String subject,
        String plain,
        String html,
        String language,
        Instant writtenAt,
        int attempt) {}
