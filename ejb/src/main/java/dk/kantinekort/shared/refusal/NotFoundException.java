package dk.kantinekort.shared.refusal;

import jakarta.ejb.ApplicationException;

/**
 * There is no such thing, or it is not the caller's to see: the two look alike on purpose, so that nobody learns what exists.
 */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param kind what was looked for, such as {@code account}; never the id, which may be somebody else's */
    public NotFoundException(String kind) {
        super(kind);
    }
}
