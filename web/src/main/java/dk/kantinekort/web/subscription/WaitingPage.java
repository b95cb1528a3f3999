package dk.kantinekort.web.subscription;

import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.subscription.WaitingDesk;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;

/** A full plan's waiting list, for the account that the page was opened for. */
@Named
@ViewScoped
public class WaitingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private SubscriptionOverview overview;

    @Inject
    private WaitingDesk desk;

    @Inject
    private SubscribeDesk subscribeDesk;

    @Inject
    private Refusals refusals;

    @Inject
    private Language language;

    @Inject
    private Navigation navigation;

    private String plan;
    private String account;

    /** @throws NotFoundException when the plan in the address is none that the account may have */
    public void load() {
        plan = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("plan");
        account = selectedAccount.getPublicId();
        getOffer();
    }

    /** [Skriv på venteliste] */
    public void join() throws IOException {
        try {
            subscribeDesk.join(signedIn.personId(), plan, account, language.getTag());
            goBack();
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    /** [Slet fra venteliste] */
    public void leave() throws IOException {
        desk.leave(signedIn.personId(), plan, account);
        goBack();
    }

    private void goBack() throws IOException {
        Windows.open(URI.create(navigation.toAccountPage("/abonnementer", account)));
    }

    public PlanOffer getOffer() {
        return overview.list(signedIn.personId(), account).stream()
                .filter(offer -> offer.plan().equals(plan))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan"));
    }

    public String getAccount() {
        return account;
    }
}
