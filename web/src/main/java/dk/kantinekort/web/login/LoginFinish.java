package dk.kantinekort.web.login;

import dk.kantinekort.login.CitizenLogin;
import dk.kantinekort.login.StaffLogin;
import dk.kantinekort.login.VouchedIdentity;
import dk.kantinekort.login.oidc.Broker;
import dk.kantinekort.login.oidc.BrokerUnreachableException;
import dk.kantinekort.login.oidc.LoginAttempt;
import dk.kantinekort.login.oidc.LoginClient;
import dk.kantinekort.person.Person;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.RealTime;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Where brokers send the browser back to, with a code or with the reason why there is none. */
@WebServlet("/login/callback")
public class LoginFinish extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Broker broker;

    @Inject
    private transient CitizenLogin citizens;

    @Inject
    private transient StaffLogin staff;

    @Inject
    @RealTime
    private transient Clock clock;

    @Inject
    private transient LoginProblem problem;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<LoginAttempt> attempt = new LoginSession(request)
                .take(request.getParameter("state"))
                .filter(one -> !one.isStale(clock.instant()));
        if (attempt.isEmpty()) {
            problem.show(LoginProblem.STALE, LoginClient.CITIZEN, request, response);
        } else if (request.getParameter("error") != null) {
            problem.show(LoginProblem.DENIED, attempt.get().client(), request, response);
        } else {
            finish(attempt.get(), request, response);
        }
    }

    private void finish(LoginAttempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String code = Optional.ofNullable(request.getParameter("code")).orElse("");
            String next = enter(attempt, broker.redeem(attempt, code), new LoginSession(request));
            response.sendRedirect(request.getContextPath() + next);
        } catch (RefusedException e) {
            problem.show(e.first().code(), attempt.client(), request, response);
        } catch (BrokerUnreachableException | EJBException e) {
            problem.unreachable(e, attempt, request, response);
        }
    }

    /** Lets in whom the broker vouches for, and tells the path to go on to. */
    private String enter(LoginAttempt attempt, VouchedIdentity vouched, LoginSession session) {
        if (attempt.client() == LoginClient.STAFF) {
            session.admit(Admission.of(staff.enter(vouched.identity())));
            return attempt.returnTo();
        }
        Optional<Person> person = citizens.enter(vouched);
        if (person.isEmpty()) {
            session.await(new FirstLogin(citizens.newcomer(vouched), attempt.returnTo()));
            return CprStep.PATH;
        }
        session.admit(Admission.of(person.get()));
        return attempt.returnTo();
    }
}
