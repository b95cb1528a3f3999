package dk.kantinekort.web.deposit;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;

/**
 * What has been typed into a deposit form.
 *
 * @param token of the form, and in the address
 * @param checked the amount, once the form has been found good for the account; else null
 */
record DepositDraft(String token, String account, String email, String amount, boolean accepted, Money checked)
        implements Serializable {

    boolean isGoodFor(String accountId) {
        return checked != null && account.equals(accountId);
    }
}
