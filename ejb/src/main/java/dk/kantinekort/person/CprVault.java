package dk.kantinekort.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes CPR numbers for look-up (HMAC-SHA-256) and seals them for reading (AES-256-GCM), with two keys that live outside the
 * database. A stored seal begins with the version of its key, so that keys can be changed.
 */
@ApplicationScoped
public class CprVault {

    private static final String VERSION = "1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    // Optional for the container's sake only: the check at the start tells of a missing key more clearly than the
    // container does.
    @Inject
    @ConfigProperty(name = "kantinekort.cpr.lookup-key")
    private Optional<String> lookupKey;

    @Inject
    @ConfigProperty(name = "kantinekort.cpr.seal-key")
    private Optional<String> sealKey;

    protected CprVault() {}

    /** @param lookupKey 32 bytes in Base64, as is the other */
    public CprVault(String lookupKey, String sealKey) {
        this.lookupKey = Optional.of(lookupKey);
        this.sealKey = Optional.of(sealKey);
    }

    /** 64 hexadecimal digits, the same for the same number. */
    public String lookup(Cpr cpr) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(lookupKey), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(ascii(cpr)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-256", e);
        }
    }

    /** Different each time, also for the same number. */
    public String seal(Cpr cpr) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, ascii(cpr));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + Base64.getEncoder().encodeToString(all);
    }

    Cpr open(String seal) {
        byte[] all = Base64.getDecoder().decode(seal.substring(VERSION.length()));
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[all.length - NONCE_BYTES];
        ByteBuffer.wrap(all).get(nonce).get(sealed);
        return Cpr.ofKept(new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.US_ASCII));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(sealKey), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a CPR number could not be sealed or opened with the key given", e);
        }
    }

    private static byte[] key(Optional<String> base64) {
        byte[] key = Base64.getDecoder().decode(base64.orElseThrow().strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("CPR keys are 32 bytes in Base64");
        }
        return key;
    }

    private static byte[] ascii(Cpr cpr) {
        return cpr.digits().getBytes(StandardCharsets.US_ASCII);
    }
}
