package dk.kantinekort.shared.database;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Another transaction was there first: it holds the unique key, or the two would have waited for each other. Rolls back; the
 * same work in a new transaction finds what the other one did.
 */
@ApplicationException(rollback = true)
public class CollisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Unique key taken; deadlock, lost update or lock time-out. */
    private static final String COLLIDED = "23505|40.*";

    public CollisionException(Throwable cause) {
        super(cause);
    }

    public CollisionException(String message) {
        super(message);
    }

    /** What to throw for the failure: a collision if it is one, else a fault. */
    public static RuntimeException of(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("").matches(COLLIDED)
                ? new CollisionException(failure)
                : new IllegalStateException(failure);
    }

    /** Whether a collision lies behind the failure, at any depth of its causes. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CollisionException
                    || cause instanceof SQLException e && of(e) instanceof CollisionException) {
                return true;
            }
        }
        return false;
    }
}
