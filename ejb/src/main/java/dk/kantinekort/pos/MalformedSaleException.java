package dk.kantinekort.pos;

/** What a till sent cannot be a sale. The message names the field at fault and is fit to be shown to the till's developer. */
public class MalformedSaleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedSaleException(String message) {
        super(message);
    }
}
