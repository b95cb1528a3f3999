package dk.kantinekort.web.document;

import java.io.IOException;

/** As many files are being made as may be made at once, for all or for one person. */
public class BusyException extends IOException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super("busy");
    }
}
