package dk.kantinekort.web.login;

import dk.kantinekort.login.oidc.LoginAttempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the browser's session knows of logging in. Asking makes no session; only beginning to log in does. */
final class LoginSession {

    private static final String ADMISSION = LoginSession.class.getName() + ".admission";
    private static final String ATTEMPTS = LoginSession.class.getName() + ".attempts";
    private static final String FIRST_LOGIN = LoginSession.class.getName() + ".firstLogin";
    private static final int MOST_ATTEMPTS = 10;

    private final HttpServletRequest request;

    LoginSession(HttpServletRequest request) {
        this.request = request;
    }

    Optional<Admission> admission() {
        return find(ADMISSION, Admission.class);
    }

    Optional<FirstLogin> firstLogin() {
        return find(FIRST_LOGIN, FirstLogin.class);
    }

    /** Remembers an attempt beside those of other tabs; the oldest of too many is forgotten. */
    void begin(LoginAttempt attempt) {
        List<LoginAttempt> attempts = attempts();
        attempts.add(attempt);
        keep(attempts.size() > MOST_ATTEMPTS ? attempts.subList(1, attempts.size()) : attempts);
    }

    /** The attempt that the broker answers with this state. Each is taken once. */
    Optional<LoginAttempt> take(String state) {
        List<LoginAttempt> attempts = attempts();
        Optional<LoginAttempt> found = attempts.stream()
                .filter(attempt -> attempt.state().equals(state))
                .findFirst();
        found.ifPresent(attempt -> {
            attempts.remove(attempt);
            keep(attempts);
        });
        return found;
    }

    /** The eID is new to us: nobody is logged in until the CPR number is typed. */
    void await(FirstLogin firstLogin) {
        startAnew().setAttribute(FIRST_LOGIN, firstLogin);
    }

    void admit(Admission admission) {
        startAnew().setAttribute(ADMISSION, admission);
    }

    /** Ends the session, and tells who it was. */
    Optional<Admission> end() {
        Optional<Admission> admission = admission();
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        return admission;
    }

    /**
     * A session with a new id and nothing of the old one but the other tabs' attempts: an id planted in the browser is worth
     * nothing, and who logs in after another finds nothing of theirs.
     */
    private HttpSession startAnew() {
        List<LoginAttempt> attempts = attempts();
        end();
        keep(attempts);
        return request.getSession();
    }

    private List<LoginAttempt> attempts() {
        return new ArrayList<>(
                find(ATTEMPTS, LoginAttempt[].class).map(List::of).orElseGet(List::of));
    }

    private void keep(List<LoginAttempt> attempts) {
        request.getSession().setAttribute(ATTEMPTS, attempts.toArray(LoginAttempt[]::new));
    }

    private <T> Optional<T> find(String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .map(type::cast);
    }
}
