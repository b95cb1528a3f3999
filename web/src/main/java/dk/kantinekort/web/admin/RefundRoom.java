package dk.kantinekort.web.admin;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.refund.Refund;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.payment.refund.RefundVerdict;
import dk.kantinekort.payment.refund.Refunds;
import dk.kantinekort.shared.money.Money;
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
import java.util.function.Supplier;

/** The refunds of the payment that the page shows, the one that the address names, and those that wait for finance staff. */
@Named
@RequestScoped
public class RefundRoom {

    /** Name of the refund's number in the page's address. */
    private static final String NUMBER = "tilbagebetaling";

    private static final int MOST = 100;

    @Inject
    private BackOffice office;

    @Inject
    private PaymentsPage page;

    @Inject
    private Refunds refunds;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Refusals refusals;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private List<Refund> queue = List.of();
    private List<Refund> all = List.of();
    private Refund one;
    private Money most = Money.ZERO;
    private String because = "";

    /** At once, for a form that is sent in is only looked at where it is shown. */
    @PostConstruct
    void load() {
        if (office.isOpen(Room.PAYMENTS)) {
            queue = refunds.listForStaff(MOST);
            Optional.ofNullable(page.getPayment()).ifPresent(this::look);
        }
    }

    private void look(Payment payment) {
        all = refunds.list(payment);
        one = named().orElse(null);
        most = refunds.most(payment);
    }

    private Optional<Refund> named() {
        return all.stream()
                .filter(refund -> refund.reference().equals(request.getParameter(NUMBER)))
                .findFirst();
    }

    /** [Godkend] */
    public void approve() throws IOException {
        act(() -> refunds.approve(one.reference(), signedIn.actor()));
    }

    /** [Afvis] */
    public void reject() throws IOException {
        act(() -> refunds.reject(one.reference(), because, signedIn.actor()));
    }

    /** [Spørg udbyderen igen] */
    public void ask() throws IOException {
        act(() -> refunds.ask(one.reference(), signedIn.actor()));
    }

    /** [Er tilbagebetalt] */
    public void decideDone() throws IOException {
        act(() -> refunds.decide(one.reference(), RefundVerdict.PAID_BACK, because, signedIn.actor()));
    }

    /** [Er ikke tilbagebetalt] */
    public void decideNotDone() throws IOException {
        act(() -> refunds.decide(one.reference(), RefundVerdict.NOT_PAID_BACK, because, signedIn.actor()));
    }

    /** The form that was sent in is gone from the page when its refund was decided meanwhile, so nothing else would say so. */
    public void tellIfDecided() {
        if (request.getParameter("refundDecide") != null
                && one != null
                && !one.status().waitsForStaff()) {
            refusals.show(new RefusedException(Refusal.of("REFUND_DECIDED")));
        }
    }

    /** What comes of it is shown by a request of its own, so that loading the page again repeats nothing. */
    private void act(Supplier<Refund> work) throws IOException {
        try {
            Refund after = work.get();
            Redirect.to(address(after));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public String address(Refund refund) {
        Payment payment = refunds.paymentOf(refund);
        return navigation.to(Room.PAYMENTS.path()) + "?" + PaymentsPage.NUMBER + "=" + payment.reference() + "&"
                + NUMBER + "=" + refund.reference();
    }

    public List<Refund> getQueue() {
        return queue;
    }

    public List<Refund> getAll() {
        return all;
    }

    /** Null when the address names none. */
    public Refund getOne() {
        return one;
    }

    /** Whether the payment was ever paid, so that there could be something to pay back. */
    public boolean isPaid() {
        return page.getPayment() != null && page.getPayment().status() == PaymentStatus.COMPLETED;
    }

    /** The most that can be paid back now. */
    public Money getMost() {
        return most;
    }

    /** Whether the form is of any use. */
    public boolean isPossible() {
        Payment payment = page.getPayment();
        return payment.paidBack().underWay().isEmpty() && most.isPositive();
    }

    /** Part of the text's key that says why there is no form. */
    public String getHindrance() {
        Payment payment = page.getPayment();
        if (payment.paidBack().underWay().isPresent()) {
            return "underWay";
        }
        return payment.paidBack().sum().equals(payment.amount()) ? "all" : "spent";
    }

    public boolean isRequested() {
        return one != null && one.status() == RefundStatus.REQUESTED;
    }

    public boolean isUndecided() {
        return one != null && one.status() == RefundStatus.FOR_STAFF;
    }

    public boolean isAskable() {
        return one != null && one.status().isUnderWay();
    }

    /** Whether it was the member of staff who looks at it that asked for it. */
    public boolean isOwn() {
        return one.requestedBy().equals(signedIn.actor());
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
