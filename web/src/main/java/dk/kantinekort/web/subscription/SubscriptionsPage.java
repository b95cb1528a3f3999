package dk.kantinekort.web.subscription;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.subscription.EnrolmentState;
import dk.kantinekort.subscription.EnrolmentStates;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** The selected account's plans and subscriptions, and how it went in the payment window that the citizen comes from. */
@Named
@RequestScoped
public class SubscriptionsPage {

    @Inject
    @Param(name = "betaling")
    private String payment;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private SubscriptionOverview overview;

    @Inject
    private EnrolmentStates states;

    private EnrolmentState state;
    private List<PlanOffer> offers = List.of();

    /** The payment first: that it is asked about may change what the account has. */
    public void load() {
        if (payment != null) {
            state = states.require(signedIn.personId(), payment);
        }
        if (selectedAccount.isPresent()) {
            offers = overview.list(signedIn.personId(), selectedAccount.getPublicId());
        }
    }

    public List<PlanOffer> getOffers() {
        return offers;
    }

    /** The payment that the citizen comes from; null when they come from none. */
    public EnrolmentState getState() {
        return state;
    }

    /** {@code completed}, {@code declined} or {@code waiting}: part of the keys of its texts. */
    public String getOutcome() {
        if (state.status() == PaymentStatus.COMPLETED) {
            return "completed";
        }
        return state.status() == PaymentStatus.DECLINED ? "declined" : "waiting";
    }

    /** Name of the text that tells why no money was taken. */
    public String getReason() {
        return state.declineReason()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .orElse("technical");
    }

    /** Whether the page looks for news by itself. */
    public boolean isUpdating() {
        return state != null && state.status().isOpen();
    }
}
