package dk.kantinekort.payment.provider;

/** Whether a checkout leaves a stored card behind. */
public enum CardKeeping {
    FORGET,
    STORE
}
