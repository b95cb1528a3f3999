package dk.kantinekort.payment.provider;

/** A webhook that is signed as it should be and cannot be read all the same. */
public class MalformedWebhookException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedWebhookException(String why) {
        super(why);
    }
}
