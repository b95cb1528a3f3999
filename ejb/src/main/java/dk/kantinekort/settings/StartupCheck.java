package dk.kantinekort.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses to start where that would be unsafe: the sandbox on, or a public address without TLS, anywhere but in development; a
 * secret missing, malformed, or used twice; a payment provider chosen that has not its settings; a fail point set outside the sandbox; a JVM in another time zone than UTC, in which plain timestamps skip and repeat an
 * hour a year.
 */
@Singleton
@Startup
public class StartupCheck {

    static final List<String> SECRETS = List.of("kantinekort.cpr.lookup-key", "kantinekort.cpr.seal-key");

    /** What a payment provider needs before it may be chosen. */
    static final Map<String, List<String>> PROVIDER_SETTINGS = Map.of(
            "nexi",
            List.of("kantinekort.payment.nexi.secret-key", "kantinekort.payment.nexi.webhook-secret"),
            "mobilepay",
            List.of(
                    "kantinekort.payment.mobilepay.client-id",
                    "kantinekort.payment.mobilepay.client-secret",
                    "kantinekort.payment.mobilepay.subscription-key",
                    "kantinekort.payment.mobilepay.merchant-serial-number",
                    "kantinekort.payment.mobilepay.webhook-secrets"));

    private static final Set<String> WITHOUT_SETTINGS = Set.of("sandbox", "none");
    private static final int KEY_BYTES = 32;

    @PostConstruct
    void refuseUnsafeSettings() {
        check(ConfigProvider.getConfig());
        requireUtc(TimeZone.getDefault());
    }

    static void requireUtc(TimeZone zone) {
        require(
                zone.toZoneId().getRules().equals(ZoneOffset.UTC.getRules()),
                "the JVM's time zone is " + zone.getID() + ", not UTC (set TZ=UTC or -Duser.timezone=UTC)");
    }

    static void check(Config config) {
        String profile = config.getValue("kantinekort.profile", String.class);
        if (!profile.equals("development")) {
            require(
                    !config.getValue("kantinekort.sandbox", Boolean.class),
                    "kantinekort.profile is " + profile + ", not development, so kantinekort.sandbox must be false");
            require(
                    config.getValue("kantinekort.public-url", String.class).startsWith("https://"),
                    "kantinekort.profile is " + profile
                            + ", not development, so kantinekort.public-url must begin with https://");
        }
        checkFailPoint(config);
        List<String> keys = SECRETS.stream().map(name -> key(config, name)).toList();
        require(Set.copyOf(keys).size() == keys.size(), SECRETS + " must differ");
        checkProvider(config, "kantinekort.payment.card");
        checkProvider(config, "kantinekort.payment.mobilepay");
    }

    private static void checkFailPoint(Config config) {
        boolean set = config.getOptionalValue("kantinekort.sandbox.fail-point", String.class)
                .isPresent();
        require(
                !set || config.getValue("kantinekort.sandbox", Boolean.class),
                "kantinekort.sandbox.fail-point is set, at which the portal ends, but the sandbox is off");
    }

    private static void checkProvider(Config config, String choice) {
        String provider = config.getValue(choice, String.class);
        if (!WITHOUT_SETTINGS.contains(provider)) {
            require(PROVIDER_SETTINGS.containsKey(provider), choice + " is " + provider + ", which nobody knows");
            PROVIDER_SETTINGS
                    .get(provider)
                    .forEach(name -> require(
                            config.getOptionalValue(name, String.class).isPresent(),
                            choice + " is " + provider + ", but " + name + " is not set, by environment or file"));
        }
    }

    private static String key(Config config, String name) {
        Optional<String> key = config.getOptionalValue(name, String.class).map(String::strip);
        require(key.isPresent(), name + " is not set, by environment or file");
        require(isKey(key.get()), name + " must be " + KEY_BYTES + " bytes in Base64");
        return key.get();
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault + ": the portal does not start");
        }
    }
}
