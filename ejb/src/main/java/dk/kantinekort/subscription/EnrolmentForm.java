package dk.kantinekort.subscription;

import dk.kantinekort.shared.id.PublicId;

/**
 * What the citizen has filled in to enrol [Tilmeld].
 *
 * @param plan public id of the plan
 * @param account public id of the account
 * @param token made with the form: sent twice, it is one subscription
 * @param language {@code da} or {@code en}
 */
public record EnrolmentForm(String plan, String account, boolean termsAccepted, String token, String language) {

    /** The same, to be sent as if for the first time. */
    EnrolmentForm anew() {
        return new EnrolmentForm(plan, account, termsAccepted, PublicId.next(), language);
    }
}
