package dk.kantinekort.web.document;

/** There is more to write than such a file can hold. */
public class TooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String page;

    /** @param page address of the page that says so */
    public TooLongException(String page) {
        super("longer than such a file can be");
        this.page = page;
    }

    String page() {
        return page;
    }
}
