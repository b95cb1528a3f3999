package dk.kantinekort.payment.mobilepay;

/**
 * A sales unit's keys to MobilePay's interfaces.
 *
 * @param url where they are, without a slash at its end
 * @param merchantSerialNumber the unit's number, 4 to 7 digits
 */
record SalesUnit(
        String url, String clientId, String clientSecret, String subscriptionKey, String merchantSerialNumber) {

    /** Without the keys. */
    @Override
    public String toString() {
        return "sales unit " + merchantSerialNumber;
    }
}
