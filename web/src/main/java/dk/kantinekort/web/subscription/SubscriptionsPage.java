package dk.kantinekort.web.subscription;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.stored.StoringDesk;
import dk.kantinekort.payment.stored.StoringState;
import dk.kantinekort.subscription.EnrolmentState;
import dk.kantinekort.subscription.EnrolmentStates;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The selected account's plans and subscriptions, and how it went in the payment window that the citizen comes from. */
@Named
@RequestScoped
public class SubscriptionsPage {

    @Inject
    @Param(name = "betaling")
    private String payment;

    @Inject
    @Param(name = "kort")
    private String card;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private Navigation navigation;

    @Inject
    private SubscriptionOverview overview;

    @Inject
    private EnrolmentStates states;

    @Inject
    private StoringDesk storing;

    private StoringState swapState;
    private EnrolmentState state;
    private List<PlanOffer> offers = List.of();

    /** The payment first: that it is asked about may change what the account has. */
    public void load() {
        if (payment != null) {
            state = states.require(signedIn.personId(), payment);
        }
        if (card != null) {
            swapState = storing.require(signedIn.personId(), card);
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
        return outcome(state.status(), "completed");
    }

    /** The storing that the citizen comes from; null when they come from none. */
    public StoringState getSwapState() {
        return swapState;
    }

    /** {@code stored}, {@code declined} or {@code waiting} of the card that the citizen comes from storing; empty when they come from none. */
    public String getSwap() {
        return swapState == null ? "" : outcome(swapState.status(), "stored");
    }

    private static String outcome(PaymentStatus status, String done) {
        if (status == PaymentStatus.COMPLETED) {
            return done;
        }
        return status == PaymentStatus.DECLINED ? "declined" : "waiting";
    }

    /** Name of the text that tells why no card was stored. */
    public String getSwapReason() {
        return name(swapState.declined());
    }

    /** Name of the text that tells why no money was taken. */
    public String getReason() {
        return name(state.declineReason());
    }

    private static String name(Optional<DeclineReason> reason) {
        return reason.map(why -> why.name().toLowerCase(Locale.ROOT)).orElse("technical");
    }

    /** Where a payment that was declined can be made again. */
    public String getAgain() {
        String account = selectedAccount.getPublicId();
        return state.standing()
                ? navigation.toAccountPage("/abonnementer/betal", account) + "&abonnement=" + state.subscription()
                : navigation.toAccountPage("/abonnementer/tilmeld", account) + "&plan=" + state.planId();
    }

    /** Whether the page looks for news by itself. */
    public boolean isUpdating() {
        return state != null && state.status().isOpen()
                || swapState != null && swapState.status().isOpen();
    }
}
