package dk.kantinekort.web.subscription;

import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.statement.AccountSummary;
import dk.kantinekort.subscription.EnrolmentForm;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** [Tilmeld]: for which account, the terms, and on to the payment window. It keeps to the plan that it was opened for. */
@Named
@ViewScoped
public class EnrolPage implements Serializable {

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

    private final String token = PublicId.next();
    private String plan;
    private String account;
    private boolean accepted;

    /** @throws NotFoundException when the plan in the address is none that the account may have */
    public void load() {
        plan = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("plan");
        account = selectedAccount.getPublicId();
        getOffer();
    }

    /** [Tilmeld] */
    public void enrol() throws IOException {
        EnrolmentForm form = new EnrolmentForm(plan, account, accepted, token, language.getTag());
        try {
            String purpose = text.of("subscription.purpose", getOffer().name());
            Windows.open(desk.enrol(signedIn.personId(), form, purpose));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    /** The plan as it stands for the account that the page was opened for. */
    public PlanOffer getOffer() {
        return overview.list(signedIn.personId(), selectedAccount.getPublicId()).stream()
                .filter(offer -> offer.plan().equals(plan) && offer.first().isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan"));
    }

    /** The accounts of the same owner, to choose among. */
    public List<AccountSummary> getAccounts() {
        return selectedAccount.getChoices().stream()
                .filter(choice -> choice.ownerId() == selectedAccount.get().ownerId())
                .toList();
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
