package dk.kantinekort.web.subscription;

import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.StandingSubscription;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;

/** One subscription of the selected account: to be paid [Betal nu] or left [Frameld]. */
@Named
@ViewScoped
public class StandingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private SubscriptionOverview overview;

    @Inject
    private SubscribeDesk desk;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts text;

    @Inject
    private Language language;

    @Inject
    private Navigation navigation;

    private String id;
    private String account;
    private boolean accepted;

    /** @throws NotFoundException when the address names none of the account's */
    public void load() {
        id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("abonnement");
        account = selectedAccount.getPublicId();
        getOffer();
    }

    /** [Betal nu] */
    public void pay() throws IOException {
        try {
            String purpose = text.of("subscription.purpose", getOffer().name());
            Windows.open(desk.pay(signedIn.personId(), id, accepted, purpose, language.getTag()));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    /** [Frameld] */
    public void leave() throws IOException {
        try {
            desk.leave(signedIn.personId(), id);
            Windows.open(URI.create(navigation.toAccountPage("/abonnementer", account)));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public PlanOffer getOffer() {
        return overview.list(signedIn.personId(), account).stream()
                .filter(offer -> offer.standing()
                        .map(StandingSubscription::id)
                        .filter(id::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("subscription"));
    }

    public StandingSubscription getStanding() {
        return getOffer().standing().orElseThrow();
    }

    public String getAccount() {
        return account;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
