package dk.kantinekort.shared.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How SQL gives the database an instant: as UTC in a plain timestamp, the same way as entities do. */
public final class UtcTimestamp {

    private UtcTimestamp() {}

    public static Timestamp of(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
