package dk.kantinekort.web.subscription;

import dk.kantinekort.card.AccountNaming;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.statement.AccountSummary;
import dk.kantinekort.subscription.EnrolmentForm;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

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
    private ShownOffer shown;

    @Inject
    private SubscribeDesk desk;

    @Inject
    private AccountNaming naming;

    @Inject
    private Persons persons;

    @Inject
    private Texts text;

    @Inject
    private Language language;

    private final String token = PublicId.next();
    private String plan;
    private String opened;
    private String account;
    private boolean possible;
    private boolean accepted;

    /** @throws dk.kantinekort.shared.refusal.NotFoundException when the plan in the address is none of the account's unit */
    public void load() {
        plan = Faces.getRequestParameter("plan");
        opened = selectedAccount.getPublicId();
        account = opened;
        possible = getOffer().first().isPresent();
    }

    /** [Tilmeld]: whether that can be had still, and whether it was sent before, is for the desk to say. */
    public void enrol() throws IOException {
        EnrolmentForm form = new EnrolmentForm(plan, account, accepted, token, language.getTag());
        shown.act(() -> {
            String purpose = text.of("subscription.purpose", getOffer().name());
            Redirect.to(desk.enrol(signedIn.personId(), form, purpose).toString());
        });
    }

    /** The plan as it stands for the account that the page was opened for. */
    public PlanOffer getOffer() {
        return shown.ofPlan(opened, plan);
    }

    /** Whether it could be had when the page was opened; a second click finds its button still there. */
    public boolean isPossible() {
        return possible;
    }

    /** The accounts of the same owner, to choose among. */
    public List<AccountSummary> getAccounts() {
        List<AccountSummary> choices = selectedAccount.getChoices();
        return choices.stream()
                .filter(choice -> choices.stream()
                        .anyMatch(other -> other.publicId().equals(opened) && other.ownerId() == choice.ownerId()))
                .toList();
    }

    /** Tells accounts of the same name from each other. */
    public String labelOf(AccountSummary choice) {
        return naming.name(choice.id(), signedIn.personId());
    }

    /** Whether there is no address to write to: what happens is told by the pages alone then. */
    public boolean isWithoutEmail() {
        return persons.find(signedIn.personId()).map(Person::email).orElse("").isEmpty();
    }

    /** The account that the page was opened for, whatever other tabs do. */
    public String getOpened() {
        return opened;
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
