package dk.kantinekort.web.subscription;

import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.web.login.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The plan that a page is about, looked up once a request, and again after something was done about it. */
@RequestScoped
public class ShownOffer {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SubscriptionOverview overview;

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

    void forget() {
        offer = null;
    }
}
