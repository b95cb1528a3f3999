package dk.kantinekort.payment.mobilepay;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * What MobilePay lets us in by, for an hour in its test environment and a day in production.
 *
 * @param goodUntil a little before it expires, so that it does not do so on the way
 */
record AccessToken(String text, Instant goodUntil) {

    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** MobilePay sends the seconds of its life as a text. */
    static AccessToken read(JsonObject json, Instant now) {
        long seconds = Long.parseLong(json.getString("expires_in"));
        return new AccessToken(
                json.getString("access_token"), now.plusSeconds(seconds).minus(MARGIN));
    }

    boolean isGood(Instant now) {
        return now.isBefore(goodUntil);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "token until " + goodUntil;
    }
}
