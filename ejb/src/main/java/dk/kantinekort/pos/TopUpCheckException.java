package dk.kantinekort.pos;

import jakarta.ejb.ApplicationException;

/** The check for a top-up failed, and the try to sell is rolled back with it; the same sale without the check may go through. */
@ApplicationException(rollback = true)
public class TopUpCheckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopUpCheckException(Throwable cause) {
        super(cause);
    }
}
