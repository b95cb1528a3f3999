package dk.kantinekort.payment.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * All that a verified webhook is good for: look again at this payment. A name that the database could not keep is kept as its
 * digest, which is the same for every copy of the event.
 *
 * @param eventId the provider's own id of the event; the same event may come many times
 * @param reference our reference, as the provider gives it
 */
public record WebhookNote(String eventId, String reference) {

    private static final int LONGEST = 80;

    public WebhookNote {
        eventId = keepable(eventId);
        reference = keepable(reference);
    }

    private static String keepable(String name) {
        boolean plain = name.chars().noneMatch(Character::isISOControl);
        return plain && name.length() <= LONGEST ? name : digest(name);
    }

    private static String digest(String name) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
