package dk.kantinekort.web.admin;

import dk.kantinekort.payment.Reason;
import dk.kantinekort.payment.refund.Refund;
import dk.kantinekort.payment.refund.RefundForm;
import dk.kantinekort.payment.refund.RefundPlan;
import dk.kantinekort.payment.refund.Refunds;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Asks for a refund of the payment that the page shows: first how much and why, then a look at it before it is sent. */
@Named
@ViewScoped
public class RefundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentsPage page;

    @Inject
    private RefundRoom room;

    @Inject
    private Refunds refunds;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Refusals refusals;

    private String token = PublicId.next();
    private String amount = "";
    private String reason = "";
    private RefundPlan plan;

    /** [Næste] What is sent next is a refund of its own: changed, it must not be taken for an old one. */
    public void next() {
        token = PublicId.next();
        try {
            plan = refunds.check(form());
        } catch (RefusedException refused) {
            plan = null;
            refusals.show(refused);
        }
    }

    /** Back to the form, with all that was typed. */
    public void change() {
        plan = null;
    }

    /** [Tilbagebetal] */
    public void send() throws IOException {
        try {
            Refund refund = refunds.request(form(), signedIn.actor());
            Redirect.to(room.address(refund));
        } catch (RefusedException refused) {
            plan = null;
            refusals.show(refused);
        }
    }

    private RefundForm form() {
        return new RefundForm(page.getPayment().reference(), amount, reason, token);
    }

    /** Whether the form has been found good, and is shown once more before it is sent. */
    public boolean isConfirming() {
        return plan != null;
    }

    /** Null until the form has been found good. */
    public RefundPlan getPlan() {
        return plan;
    }

    public int getReasonLength() {
        return Reason.LENGTH;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
