package dk.kantinekort.web.topup;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * What has been typed into the form, kept in the session while another account is chosen. The address names it, so that a form
 * opened from a tab starts empty. The session keeps the newest.
 *
 * @param name in the address
 */
record EnrolmentDraft(
        String name, String amount, String threshold, String email, boolean withoutPurchase, boolean accepted)
        implements Serializable {

    /** Name of the query parameter that names it. */
    static final String PARAMETER = "udkast";

    private static final String KEY = EnrolmentDraft.class.getName();

    static Optional<EnrolmentDraft> find(Map<String, Object> session, String name) {
        return Optional.ofNullable((EnrolmentDraft) session.get(KEY))
                .filter(draft -> draft.name().equals(name));
    }

    void keep(Map<String, Object> session) {
        session.put(KEY, this);
    }
}
