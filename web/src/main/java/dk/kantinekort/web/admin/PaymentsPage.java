package dk.kantinekort.web.admin;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Reason;
import dk.kantinekort.payment.StaffPayments;
import dk.kantinekort.payment.Verdict;
import dk.kantinekort.payment.webhook.ReceivedEvent;
import dk.kantinekort.payment.webhook.WebhookLog;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Payments by number, and those that wait for finance staff. */
@Named
@RequestScoped
public class PaymentsPage {

    /** Name of the payment's number in the page's address. */
    public static final String NUMBER = "nummer";

    private static final int MOST = 100;

    @Inject
    private BackOffice office;

    @Inject
    private StaffPayments payments;

    @Inject
    private WebhookLog webhooks;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Refusals refusals;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private List<Payment> queue = List.of();
    private Payment payment;
    private String reason = "";

    /** At once, for a form that is sent in is only looked at where it is shown. */
    @PostConstruct
    void load() {
        if (office.isOpen(Room.PAYMENTS)) {
            queue = payments.listForStaff(MOST);
            payment = getNumber().isEmpty() ? null : payments.find(getNumber()).orElse(null);
        }
    }

    public void ask() throws IOException {
        payments.ask(payment.reference(), signedIn.actor());
        showAgain();
    }

    public void decidePaid() throws IOException {
        decide(Verdict.PAID);
    }

    public void decideUnpaid() throws IOException {
        decide(Verdict.UNPAID);
    }

    private void decide(Verdict verdict) throws IOException {
        try {
            payments.decide(payment.reference(), verdict, reason, signedIn.actor());
            showAgain();
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    /** The form that was sent in is gone from the page when its payment was decided meanwhile, so nothing else would say so. */
    public void tellIfDecided() {
        if (request.getParameter("decide") != null && payment != null && !isForStaff()) {
            refusals.show(new RefusedException(Refusal.of("PAYMENT_DECIDED")));
        }
    }

    /** By a request of its own, so that loading the page again repeats nothing. */
    private void showAgain() throws IOException {
        Redirect.to(address(payment));
    }

    public String address(Payment which) {
        return navigation.to(Room.PAYMENTS.path()) + "?" + NUMBER + "=" + which.reference();
    }

    /** The number that was searched for; empty when none was. */
    public String getNumber() {
        return Optional.ofNullable(request.getParameter(NUMBER))
                .map(String::strip)
                .orElse("");
    }

    public List<Payment> getQueue() {
        return queue;
    }

    /** Null when none was searched for, or there is none. */
    public Payment getPayment() {
        return payment;
    }

    public List<ReceivedEvent> getEvents() {
        return webhooks.list(payment.reference());
    }

    /** Whether the provider's answer could still change anything. */
    public boolean isAskable() {
        return payment.status() != PaymentStatus.COMPLETED
                || payment.times().question().isPresent();
    }

    public boolean isForStaff() {
        return payment.status().waitsForStaff();
    }

    public int getReasonLength() {
        return Reason.LENGTH;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
