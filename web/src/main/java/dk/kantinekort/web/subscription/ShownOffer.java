package dk.kantinekort.web.subscription;

import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** The plan that a page is about, looked up once a request, and again when something could not be done about it. */
@RequestScoped
public class ShownOffer {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SubscriptionOverview overview;

    @Inject
    private Refusals refusals;

    private PlanOffer offer;

    PlanOffer ofPlan(String account, String plan) {
        if (offer == null) {
            offer = overview.requirePlan(signedIn.personId(), account, plan);
        }
        return offer;
    }

    PlanOffer ofSubscription(String account, String subscription) {
        if (offer == null) {
            offer = overview.requireSubscription(signedIn.personId(), account, subscription);
        }
        return offer;
    }

    /** Does something about it; why not is shown beside the offer as it stands then. */
    void act(Action action) throws IOException {
        try {
            action.run();
        } catch (RefusedException refused) {
            offer = null;
            refusals.show(refused);
        }
    }

    @FunctionalInterface
    interface Action {

        /** @throws RefusedException with every fault of the form, or when it cannot be done now */
        void run() throws IOException;
    }
}
