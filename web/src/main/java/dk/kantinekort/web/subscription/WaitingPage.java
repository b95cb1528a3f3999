package dk.kantinekort.web.subscription;

import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.util.Faces;

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
    private ShownOffer shown;

    @Inject
    private SubscribeDesk desk;

    @Inject
    private Language language;

    @Inject
    private Navigation navigation;

    private String plan;
    private String account;
    private boolean waiting;

    /** @throws dk.kantinekort.shared.refusal.NotFoundException when the plan in the address is none of the account's unit */
    public void load() {
        plan = Faces.getRequestParameter("plan");
        account = selectedAccount.getPublicId();
        waiting = getOffer().waiting().isPresent();
    }

    /** [Skriv på venteliste] */
    public void join() throws IOException {
        shown.act(() -> {
            desk.join(signedIn.personId(), plan, account, language.getTag());
            goBack();
        });
    }

    /** [Slet fra venteliste] */
    public void leave() throws IOException {
        desk.stopWaiting(signedIn.personId(), plan, account);
        goBack();
    }

    private void goBack() throws IOException {
        Redirect.to(navigation.toAccountPage("/abonnementer", account));
    }

    public PlanOffer getOffer() {
        return shown.ofPlan(account, plan);
    }

    /** Whether the account stood on the list when the page was opened; a second click finds its button still there. */
    public boolean isWaiting() {
        return waiting;
    }

    public String getAccount() {
        return account;
    }
}
