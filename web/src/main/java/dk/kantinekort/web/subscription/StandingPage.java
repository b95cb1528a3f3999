package dk.kantinekort.web.subscription;

import dk.kantinekort.subscription.CardSwapDesk;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.StandingSubscription;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.util.Faces;

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
    private ShownOffer shown;

    @Inject
    private SubscribeDesk desk;

    @Inject
    private CardSwapDesk swap;

    @Inject
    private Texts text;

    @Inject
    private Language language;

    @Inject
    private Navigation navigation;

    private String id;
    private String account;
    private boolean payable;
    private boolean leavable;
    private boolean changeable;
    private boolean accepted;

    /** @throws dk.kantinekort.shared.refusal.NotFoundException when the address names none of the account's */
    public void load() {
        id = Faces.getRequestParameter("abonnement");
        account = selectedAccount.getPublicId();
        payable = getStanding().owed().isPresent();
        leavable = getStanding().canBeLeft();
        changeable = getStanding().canChangeCard();
    }

    /** [Betal nu] */
    public void pay() throws IOException {
        shown.act(() -> {
            String purpose = text.of("subscription.purpose", getOffer().name());
            Redirect.to(desk.pay(signedIn.personId(), id, accepted, purpose, language.getTag())
                    .toString());
        });
    }

    /** [Skift betalingskort] */
    public void changeCard() throws IOException {
        shown.act(() -> {
            String purpose = text.of("subscription.purpose", getOffer().name());
            Redirect.to(swap.change(signedIn.personId(), id, accepted, purpose, language.getTag())
                    .toString());
        });
    }

    /** [Frameld] */
    public void leave() throws IOException {
        shown.act(() -> {
            desk.leave(signedIn.personId(), id);
            Redirect.to(navigation.toAccountPage("/abonnementer", account));
        });
    }

    public PlanOffer getOffer() {
        return shown.ofSubscription(account, id);
    }

    public StandingSubscription getStanding() {
        return getOffer().standing().orElseThrow();
    }

    /** Whether there was something to pay when the page was opened; a second click finds its button still there. */
    public boolean isPayable() {
        return payable;
    }

    /** The same of leaving. */
    public boolean isLeavable() {
        return leavable;
    }

    /** The same of another card. */
    public boolean isChangeable() {
        return changeable;
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
