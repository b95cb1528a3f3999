package dk.kantinekort.pos;

import jakarta.ejb.ApplicationException;

/** No till has the key, or its key was revoked: the two look alike. */
@ApplicationException(rollback = true)
public class UnknownTillException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
