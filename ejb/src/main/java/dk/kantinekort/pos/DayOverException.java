package dk.kantinekort.pos;

import jakarta.ejb.ApplicationException;

/** The purchase was sold on an earlier day, so its till can no longer undo it. */
@ApplicationException(rollback = true)
public class DayOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
