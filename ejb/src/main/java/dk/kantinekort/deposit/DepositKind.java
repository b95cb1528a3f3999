package dk.kantinekort.deposit;

/** Where a deposit comes from. */
public enum DepositKind {
    /** Paid by somebody who was there. */
    PAID("Indbetaling"),
    /** Drawn from a stored payment card by automatic top-up. */
    AUTOMATIC("Automatisk optankning");

    private final String text;

    DepositKind(String text) {
        this.text = text;
    }

    /** What the statement says of it. */
    String text() {
        return text;
    }
}
