package dk.kantinekort.web.api;

import java.io.IOException;

/** A body went on beyond the limit while it was read. */
class TooLargeException extends IOException {

    static final Problem PROBLEM =
            new Problem(413, "TOO_LARGE", "a body holds at most " + BodyLimit.MAX_BYTES + " bytes");

    private static final long serialVersionUID = 1L;
}
