package dk.kantinekort.web.reconciliation;

import dk.kantinekort.payment.refund.Refund;
import dk.kantinekort.reconciliation.LateRefunds;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Refunds of the item's payment that the provider has paid back although they ended here without. */
@Named
@RequestScoped
public class LateRefundPage {

    @Inject
    private ReconciliationPage page;

    @Inject
    private LateRefunds refunds;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    private List<Refund> all;
    private String reason = "";

    public List<Refund> getAll() {
        if (all == null) {
            all = refunds.list(page.getItem());
        }
        return all;
    }

    /** [Bogfør tilbagebetalingen] */
    public void book(String refund) throws IOException {
        try {
            refunds.book(page.getPublicId(), refund, reason, signedIn.actor());
            Redirect.to(navigation.to(ReconciliationPage.PATH + "?post=" + page.getPublicId()));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
