package dk.kantinekort.payment.provider;

/** A webhook whose signature is missing, wrong, or too old. */
public class ForgedWebhookException extends Exception {

    private static final long serialVersionUID = 1L;

    public ForgedWebhookException(String why) {
        super(why);
    }
}
