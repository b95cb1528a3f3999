package dk.kantinekort.topup;

import dk.kantinekort.shared.id.PublicId;

/**
 * What the citizen has filled in.
 *
 * @param account public id of the account to top up
 * @param amount as typed
 * @param threshold as typed
 * @param withoutPurchase whether a nightly check tops up as well (rule 14)
 * @param email for receipts and for word of what fails, as typed; may be empty
 * @param token made with the form: sent twice, it is one enrolment
 * @param language {@code da} or {@code en}
 */
public record AgreementForm(
        String account,
        String amount,
        String threshold,
        boolean withoutPurchase,
        String email,
        boolean termsAccepted,
        String token,
        String language) {

    /** The same to be sent for another agreement. */
    AgreementForm anew() {
        return new AgreementForm(
                account, amount, threshold, withoutPurchase, email, termsAccepted, PublicId.next(), language);
    }
}
