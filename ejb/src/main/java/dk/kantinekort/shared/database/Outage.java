package dk.kantinekort.shared.database;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Tells a database that is away, full up or too slow from a fault of ours: the caller may simply try again later. */
public final class Outage {

    /** Connection lost, deadlock or lock time-out, out of resources, and stopped by the operator or a time-out. */
    private static final String AWAY = "(08|40|53|57).*";

    private Outage() {}

    /** Whether the failure comes from the database's absence, at any depth of its causes. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof SQLException e) {
            return e instanceof SQLTimeoutException
                    || e instanceof SQLTransientConnectionException
                    || Optional.ofNullable(e.getSQLState()).orElse("").matches(AWAY);
        }
        // The pool had no connection to give in time.
        return cause instanceof ResourceException;
    }
}
