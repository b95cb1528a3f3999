package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.provider.WebhookCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * MobilePay's signature of a webhook: an HMAC-SHA256 over the address that was registered, the time it was sent, and a hash of the
 * body. The address that a proxy shows does not count.
 *
 * @param address the registered one
 * @param date as the header {@code x-ms-date} tells it
 * @param mac in Base64
 */
record WebhookSignature(URI address, String date, String mac) {

    private static final String SCHEME = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";
    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** Of a call that has no signature, a signature that is never good. */
    static WebhookSignature of(WebhookCall call, URI registered) {
        String authorization = call.header("Authorization");
        String mac = authorization.startsWith(SCHEME) ? authorization.substring(SCHEME.length()) : "";
        return new WebhookSignature(registered, call.header("x-ms-date"), mac);
    }

    /** Whether it is the body's by one of the secrets, and no more than five minutes from now. */
    boolean isGood(byte[] body, List<String> secrets, Instant now) {
        return isFresh(now) && secrets.stream().anyMatch(secret -> matches(body, secret));
    }

    private boolean isFresh(Instant now) {
        try {
            Instant sent = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            return Duration.between(sent, now).abs().compareTo(OLDEST) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean matches(byte[] body, String secret) {
        byte[] expected = sign(body, secret).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, mac.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret looks like Base64 and is used as the text that it is. */
    private String sign(byte[] body, String secret) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return base64(hmac.doFinal(signed(body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private String signed(byte[] body) throws GeneralSecurityException {
        String hash = base64(MessageDigest.getInstance("SHA-256").digest(body));
        return "POST\n" + address.getRawPath() + "\n" + date + ";" + address.getRawAuthority() + ";" + hash;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
