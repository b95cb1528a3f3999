package dk.kantinekort.web.deposit;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * What has been typed into a deposit form, kept in the session from one page to the next. The address names it, so that Back
 * and refresh show the same page again, and a form opened from a tab starts empty. The session keeps the newest.
 *
 * @param token of the form, and in the address
 * @param checked the amount, once the form has been found good for the account; else null
 */
record DepositDraft(String token, String account, String email, String amount, boolean accepted, Money checked)
        implements Serializable {

    /** Name of the query parameter that carries the token. */
    static final String PARAMETER = "udkast";

    private static final String KEY = DepositDraft.class.getName();

    static Optional<DepositDraft> find(Map<String, Object> session, String token) {
        return Optional.ofNullable((DepositDraft) session.get(KEY))
                .filter(draft -> draft.token().equals(token));
    }

    void keep(Map<String, Object> session) {
        session.put(KEY, this);
    }

    boolean isGoodFor(String accountId) {
        return checked != null && account.equals(accountId);
    }
}
