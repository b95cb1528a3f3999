package dk.kantinekort.web.topup;

import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.terms.Terms;
import dk.kantinekort.terms.TermsKind;
import dk.kantinekort.topup.AgreementForm;
import dk.kantinekort.topup.EnrolmentDesk;
import dk.kantinekort.topup.TopUpSettings;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Drafts;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** The form to enrol by. It keeps to the account that it was opened for, whatever other tabs do. */
@Named
@ViewScoped
public class TopUpPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private EnrolmentDesk desk;

    @Inject
    private DepositLimits limits;

    @Inject
    private TopUpSettings settings;

    @Inject
    private Persons persons;

    @Inject
    private Terms terms;

    @Inject
    private Language language;

    @Inject
    private Refusals refusals;

    @Inject
    private Navigation navigation;

    private String account;
    private String token = PublicId.next();
    private String amount = "";
    private String threshold = "";
    private String email = "";
    private boolean withoutPurchase;
    private boolean accepted;

    /** Opens the form for the selected account. */
    public void load() {
        account = selectedAccount.getPublicId();
        threshold = settings.threshold().format(language.getLocale()).replaceFirst("[.,]00$", "");
        email = persons.find(signedIn.personId()).map(Person::email).orElse("");
        Drafts.find(EnrolmentDraft.class).ifPresent(this::resume);
    }

    private void resume(EnrolmentDraft draft) {
        amount = draft.amount();
        threshold = draft.threshold();
        email = draft.email();
        withoutPurchase = draft.withoutPurchase();
        accepted = draft.accepted();
    }

    /** Another account is chosen at the top: what is typed goes along. */
    public void switchTo(String chosen) throws IOException {
        if (selectedAccount.labelOf(chosen).isEmpty()) {
            throw new NotFoundException("account");
        }
        EnrolmentDraft draft = new EnrolmentDraft(amount, threshold, email, withoutPurchase, accepted);
        Redirect.to(navigation.toAccountPage("/indbetal/optankning", chosen) + Drafts.keep(PublicId.next(), draft));
    }

    /** [Næste] */
    public void next() throws IOException {
        try {
            Redirect.to(desk.enrol(signedIn.personId(), form()).toString());
        } catch (RefusedException e) {
            token = PublicId.next();
            refusals.show(e);
        }
    }

    private AgreementForm form() {
        return new AgreementForm(
                account, amount, threshold, withoutPurchase, email, accepted, token, language.getTag());
    }

    public String getAccount() {
        return account;
    }

    public DepositLimits getLimits() {
        return limits;
    }

    public TopUpSettings getSettings() {
        return settings;
    }

    public List<String> getTerms() {
        return terms.paragraphs(TermsKind.TOPUP, TermsKind.TOPUP.version(), language.getTag());
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getThreshold() {
        return threshold;
    }

    public void setThreshold(String threshold) {
        this.threshold = threshold;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isWithoutPurchase() {
        return withoutPurchase;
    }

    public void setWithoutPurchase(boolean withoutPurchase) {
        this.withoutPurchase = withoutPurchase;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
