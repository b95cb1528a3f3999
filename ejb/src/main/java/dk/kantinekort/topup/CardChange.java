package dk.kantinekort.topup;

/**
 * Another payment card is to be stored for an agreement.
 *
 * @param account public id of its account
 * @param termsAccepted for the new card, as for the first
 * @param language {@code da} or {@code en}
 */
public record CardChange(String account, boolean termsAccepted, String language) {}
