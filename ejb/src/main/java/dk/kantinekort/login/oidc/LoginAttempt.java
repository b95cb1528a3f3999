package dk.kantinekort.login.oidc;

import dk.kantinekort.shared.id.PublicId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * One attempt to log in, from the button to the broker's answer. Every tab has its own, with secrets of its own, so that
 * several can be under way in one browser; each is used once.
 *
 * @param returnTo path within the portal to go on to
 */
public record LoginAttempt(
        LoginClient client, String state, String nonce, String verifier, String returnTo, Instant begunAt)
        implements Serializable {

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    public static LoginAttempt begin(LoginClient client, String returnTo, Instant now) {
        return new LoginAttempt(
                client, PublicId.nextSecret(), PublicId.nextSecret(), PublicId.nextSecret(), returnTo, now);
    }

    public boolean isStale(Instant now) {
        return begunAt.plus(LIFETIME).isBefore(now);
    }

    @Override
    public String toString() {
        return "login attempt of " + client;
    }
}
