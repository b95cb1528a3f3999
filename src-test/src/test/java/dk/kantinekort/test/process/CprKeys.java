package dk.kantinekort.test.process;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The keys of the portals that a test run starts: the same for all of them, and for no other run's. */
public final class CprKeys {

    private static final int BYTES = 32;
    private static final Map<String, String> ENVIRONMENT =
            Map.of("KANTINEKORT_CPR_LOOKUP_KEY", random(), "KANTINEKORT_CPR_SEAL_KEY", random());

    private CprKeys() {}

    /** As a portal finds them. */
    public static Map<String, String> environment() {
        return ENVIRONMENT;
    }

    private static String random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
