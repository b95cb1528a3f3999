package dk.kantinekort.web.deposit;

import dk.kantinekort.deposit.DepositDesk;
import dk.kantinekort.deposit.DepositForm;
import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.PaymentProviders;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.terms.Terms;
import dk.kantinekort.terms.TermsKind;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Drafts;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The deposit form: first what and how much, then a look at it all before the payment window. It keeps to the account that it
 * was opened for, whatever other tabs do; another one chosen at the top takes along what was typed.
 */
@Named
@ViewScoped
public class DepositPage implements Serializable {

    /** Name of the query parameter with the amount of a payment that is tried again, in whole kroner. */
    private static final String AMOUNT = "beloeb";

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private Deposits deposits;

    @Inject
    private DepositDesk desk;

    @Inject
    private DepositLimits limits;

    @Inject
    private PaymentProviders providers;

    @Inject
    private Persons persons;

    @Inject
    private Terms terms;

    @Inject
    private Texts text;

    @Inject
    private Language language;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    private String account;
    private String token = PublicId.next();
    private String email = "";
    private String amount = "";
    private boolean accepted;
    private PaymentMethod method = PaymentMethod.CARD;
    private Money checked;
    private String identical = "";

    /** Opens the form for the selected account, with what was typed before when the address says so. */
    public void load() {
        account = selectedAccount.getPublicId();
        email = persons.find(signedIn.personId()).map(Person::email).orElse("");
        amount = Optional.ofNullable(faces().getRequestParameterMap().get(AMOUNT))
                .orElse("");
        Drafts.find(DepositDraft.class).ifPresent(this::resume);
    }

    private void resume(DepositDraft draft) {
        email = draft.email();
        amount = draft.amount();
        accepted = draft.accepted();
        if (draft.isGoodFor(account)) {
            token = draft.token();
            checked = draft.checked();
        }
    }

    /** [Næste] */
    public void next() throws IOException {
        try {
            goOn(account, deposits.check(signedIn.personId(), form()));
        } catch (RefusedException e) {
            show(e);
        }
    }

    /** Back to the form, with all that was typed. */
    public void change() throws IOException {
        goOn(account, null);
    }

    /** Another account from the switcher at the top. @throws NotFoundException when it is not the person's to use */
    public void switchTo(String chosen) throws IOException {
        if (selectedAccount.labelOf(chosen).isEmpty()) {
            throw new NotFoundException("account");
        }
        goOn(chosen, null);
    }

    /** The next page is one to come back to. What it sends is a form of its own: changed, it must not lead to an old payment. */
    private void goOn(String onto, Money good) throws IOException {
        DepositDraft draft = new DepositDraft(PublicId.next(), onto, email, amount, accepted, good);
        Redirect.to(navigation.toAccountPage("/indbetal", onto) + Drafts.keep(draft.token(), draft));
    }

    /** [Gå til betaling] */
    public void pay() throws IOException {
        try {
            Redirect.to(desk.start(signedIn.personId(), form(), text.get("deposit.purpose"))
                    .toString());
        } catch (RefusedException e) {
            token = PublicId.next();
            show(e);
        }
    }

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private void show(RefusedException refused) {
        identical = Optional.of(refused.first())
                .filter(refusal -> refusal.code().equals("IDENTICAL_TRANSACTION"))
                .map(DepositPage::otherPayment)
                .orElse("");
        refusals.show(refused);
    }

    private static String otherPayment(Refusal identical) {
        return identical.arguments().get(0).toString();
    }

    private DepositForm form() {
        return new DepositForm(account, email, amount, accepted, method, token, language.getTag());
    }

    /** Whether the form has been found good, and is shown once more before the payment. */
    public boolean isConfirming() {
        return checked != null;
    }

    /** Public id of the payment that stands in the way [Identisk Transaktion]; empty when none does. */
    public String getIdentical() {
        return identical;
    }

    /** Id of the form that the account switcher sends; empty when there is none to send. */
    public String getFormId() {
        if (isConfirming()) {
            return "confirm";
        }
        return selectedAccount.isBlocked() ? "" : "deposit";
    }

    public Money getChecked() {
        return checked;
    }

    public String getAccount() {
        return account;
    }

    public DepositLimits getLimits() {
        return limits;
    }

    public List<String> getTerms() {
        return terms.paragraphs(TermsKind.DEPOSIT, TermsKind.DEPOSIT.version(), language.getTag());
    }

    public List<PaymentMethod> getMethods() {
        return List.copyOf(providers.methods());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    public void setMethod(PaymentMethod method) {
        this.method = method;
    }
}
