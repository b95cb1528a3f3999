package dk.kantinekort.test.portal;

import dk.kantinekort.payment.refund.RefundForm;
import dk.kantinekort.payment.refund.RefundVerdict;
import dk.kantinekort.payment.refund.Refunds;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Calls {@link Refunds} for whoever is signed in. Answers with the refund's reference, or with why there is none. */
@WebServlet(RefundServlet.PATH)
public class RefundServlet extends HttpServlet {

    static final String PATH = "/admin/test/refund";
    static final String REFUSED = "refused:";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Refunds refunds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write(answer(request));
    }

    private String answer(HttpServletRequest request) {
        try {
            return act(request);
        } catch (RefusedException e) {
            return REFUSED + e.first().code();
        } catch (EJBAccessException e) {
            return REFUSED + "role";
        }
    }

    private String act(HttpServletRequest request) {
        String subject = request.getParameter("subject");
        String actor = request.getParameter("actor");
        return switch (request.getParameter("act")) {
            case "request" -> refunds.request(form(request), actor).reference();
            case "approve" -> refunds.approve(subject, actor).reference();
            case "reject" -> refunds.reject(subject, "Nej tak", actor).reference();
            case "not-done" ->
                refunds.decide(subject, RefundVerdict.NOT_PAID_BACK, "Set hos udbyderen", actor)
                        .reference();
            default -> throw new IllegalArgumentException("no such act");
        };
    }

    private static RefundForm form(HttpServletRequest request) {
        return new RefundForm(
                request.getParameter("subject"),
                request.getParameter("amount"),
                "Indbetalt ved en fejl",
                request.getParameter("token"));
    }
}
