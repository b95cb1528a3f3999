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
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.terms.Terms;
import dk.kantinekort.terms.TermsKind;
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

/**
 * The deposit form: first what and how much, then a look at it all before the payment window. It keeps to the account that it
 * was opened for, whatever other tabs do.
 */
@Named
@ViewScoped
public class DepositPage implements Serializable {

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
    private Refusals refusals;

    private String account;
    private String token = PublicId.next();
    private String email = "";
    private String amount = "";
    private boolean accepted;
    private PaymentMethod method = PaymentMethod.CARD;
    private Money checked;

    /** Opens the form for the selected account. */
    public void load() {
        account = selectedAccount.getPublicId();
        email = persons.find(signedIn.personId()).map(Person::email).orElse("");
    }

    /** [Næste] */
    public void next() {
        try {
            checked = deposits.check(signedIn.personId(), form());
        } catch (RefusedException e) {
            refusals.show(e);
        }
    }

    /** Back to the form, with all that was typed. */
    public void change() {
        checked = null;
    }

    /** [Gå til betaling] */
    public void pay() throws IOException {
        try {
            String target = desk.start(signedIn.personId(), form(), text.get("deposit.purpose"))
                    .toString();
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(target);
            faces.responseComplete();
        } catch (RefusedException e) {
            token = PublicId.next();
            refusals.show(e);
        }
    }

    private DepositForm form() {
        return new DepositForm(account, email, amount, accepted, method, token, language.getTag());
    }

    /** Whether the form has been found good, and is shown once more before the payment. */
    public boolean isConfirming() {
        return checked != null;
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
