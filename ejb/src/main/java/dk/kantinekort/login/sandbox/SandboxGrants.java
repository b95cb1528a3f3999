package dk.kantinekort.login.sandbox;

import dk.kantinekort.shared.id.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes or access tokens that the sandbox's provider has handed out: random, short-lived, each worth one thing once. */
final class SandboxGrants<T> {

    private static final int MOST = 10_000;

    private final Map<String, Granted<T>> granted = new ConcurrentHashMap<>();
    private final Duration lifetime;
    private final Clock clock;

    SandboxGrants(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    String grant(T what) {
        if (granted.size() >= MOST) {
            granted.values().removeIf(old -> old.until().isBefore(clock.instant()));
        }
        String secret = PublicId.nextSecret();
        granted.put(secret, new Granted<>(what, clock.instant().plus(lifetime)));
        return secret;
    }

    /** What the secret is worth; the second time nothing. */
    Optional<T> redeem(String secret) {
        return Optional.ofNullable(granted.remove(secret))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Granted::what);
    }

    private record Granted<T>(T what, Instant until) {}
}
