package dk.kantinekort.payment.sandbox.simulator;

/**
 * What the provider has to say to a merchant's wish.
 *
 * @param reason why it was not done; empty when it was
 * @param isLost whether the merchant is not to hear of it this time
 */
public record Reply(String reason, boolean isLost) {

    static final Reply DONE = new Reply("", false);

    static Reply refused(String why) {
        return new Reply(why, false);
    }

    public boolean isDone() {
        return reason.isEmpty();
    }
}
