package dk.kantinekort.support;

/**
 * What the citizen has filled in, all of it as typed.
 *
 * @param account public id of the account that the form was opened for
 * @param birthDate and {@code paidOn}: as {@code 2026-11-23}, which date fields send, or as {@code 23.11.2026}
 * @param cardNumber of the canteen card of the account that the money was meant for
 * @param token made with the form: sent twice, it is one case
 * @param language {@code da} or {@code en}
 */
public record CaseForm(
        String account,
        String name,
        String birthDate,
        String cardNumber,
        String amount,
        String paidOn,
        String story,
        String email,
        String phone,
        String token,
        String language) {}
