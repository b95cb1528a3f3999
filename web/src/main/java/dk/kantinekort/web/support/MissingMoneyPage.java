package dk.kantinekort.web.support;

import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.statement.AccountOverview;
import dk.kantinekort.statement.CardSummary;
import dk.kantinekort.support.CaseCounter;
import dk.kantinekort.support.CaseForm;
import dk.kantinekort.support.CaseSummary;
import dk.kantinekort.support.OwnPayments;
import dk.kantinekort.support.RecentPayment;
import dk.kantinekort.support.SupportCases;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * What to look at first, the citizen's own payments, and the form that opens a case. It keeps to the account that it was
 * opened for, whatever other tabs do.
 */
@Named
@ViewScoped
public class MissingMoneyPage implements Serializable {

    private static final int MOST_KEPT = 4_000;

    static final String PATH = "/indbetal/mangler";

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private OwnPayments ownPayments;

    @Inject
    private SupportCases cases;

    @Inject
    private CaseCounter counter;

    @Inject
    private AccountOverview overview;

    @Inject
    private Persons persons;

    @Inject
    private Language language;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    private final String token = PublicId.next();
    private String account;
    private List<RecentPayment> payments;
    private List<CaseSummary> ownCases;
    private String name = "";
    private String birthDate = "";
    private String cardNumber = "";
    private String amount = "";
    private String paidOn = "";
    private String story = "";
    private String email = "";
    private String phone = "";
    private transient Part document;

    /** Opens the form for the selected account, with what is known already. */
    public void load() {
        account = selectedAccount.getPublicId();
        payments = ownPayments.list(signedIn.personId());
        ownCases = cases.list(signedIn.personId());
        persons.find(signedIn.personId()).ifPresent(this::fillIn);
        cardNumber = overview.details(signedIn.personId(), account).account().cards().stream()
                .filter(CardSummary::usable)
                .map(CardSummary::cardNumber)
                .findFirst()
                .orElse("");
    }

    private void fillIn(Person person) {
        name = person.name();
        email = person.email();
    }

    /** [Spørg igen]: by a request of its own, so that loading the page again asks nothing. */
    public void askAgain(String publicId) throws IOException {
        ownPayments.askAgain(signedIn.personId(), publicId);
        Redirect.to(navigation.toAccountPage(PATH, account));
    }

    /** [Send til supporten] */
    public void send() throws IOException {
        try {
            CaseSummary opened = counter.handIn(signedIn.personId(), form(), new UploadedFile(document).content());
            Redirect.to(navigation.to(CasePage.PATH + "?sag=" + opened.publicId()));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    private CaseForm form() {
        return new CaseForm(
                account, name, birthDate, cardNumber, amount, paidOn, story, email, phone, token, language.getTag());
    }

    public String getAccount() {
        return account;
    }

    public List<RecentPayment> getPayments() {
        return payments;
    }

    public List<CaseSummary> getCases() {
        return ownCases;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = kept(name);
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = kept(birthDate);
    }

    public String getCardNumber() {
        return cardNumber;
    }

    public void setCardNumber(String cardNumber) {
        this.cardNumber = kept(cardNumber);
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = kept(amount);
    }

    public String getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(String paidOn) {
        this.paidOn = kept(paidOn);
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = kept(story);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = kept(email);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = kept(phone);
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }

    /** What is typed is kept in the session with the form. No field may be as long as that. */
    private static String kept(String typed) {
        return typed.length() > MOST_KEPT ? typed.substring(0, MOST_KEPT) : typed;
    }
}
