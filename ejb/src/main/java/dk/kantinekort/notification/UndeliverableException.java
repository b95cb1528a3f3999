package dk.kantinekort.notification;

/** The mail could not be handed over. */
class UndeliverableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isFinal;

    UndeliverableException(Throwable cause, boolean isFinal) {
        super(cause.toString(), cause);
        this.isFinal = isFinal;
    }

    /** Whether trying again is of no use, as with an address that does not exist. */
    boolean isFinal() {
        return isFinal;
    }
}
