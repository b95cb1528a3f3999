package dk.kantinekort.payment.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sandbox provider's signature of a webhook: {@code t=<seconds since 1970>,v1=<HMAC-SHA256 in hexadecimal>} over the
 * seconds, a full stop, and the body.
 */
public record WebhookSignature(long seconds, String mac) {

    public static final String HEADER = "Sandbox-Signature";

    private static final Duration OLDEST = Duration.ofMinutes(5);

    public static WebhookSignature of(byte[] body, String key, Instant now) {
        long seconds = now.getEpochSecond();
        return new WebhookSignature(seconds, mac(seconds, body, key));
    }

    /** @throws IllegalArgumentException when the header is none of ours */
    static WebhookSignature parse(String header) {
        String[] parts = header.split(",", -1);
        if (parts.length != 2 || !parts[0].matches("t=\\d{1,12}") || !parts[1].matches("v1=[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no signature");
        }
        return new WebhookSignature(Long.parseLong(parts[0].substring(2)), parts[1].substring(3));
    }

    /** Whether it is the body's by one of the keys, and no more than five minutes from now. */
    boolean isGood(byte[] body, List<String> keys, Instant now) {
        Duration age = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
        return age.compareTo(OLDEST) <= 0 && keys.stream().anyMatch(key -> matches(body, key));
    }

    private boolean matches(byte[] body, String key) {
        byte[] expected = mac(seconds, body, key).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, mac.getBytes(StandardCharsets.US_ASCII));
    }

    private static String mac(long seconds, byte[] body, String key) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            hmac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hmac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "t=" + seconds + ",v1=" + mac;
    }
}
