package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.simulator.HostedCheckout;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** The sandbox provider's payment window. What is typed here reaches neither a log nor the portal. */
@Named
@RequestScoped
public class PaymentWindow {

    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("MM/yy");
    private static final int YEARS_VALID = 2;

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    private SandboxCompany company;

    @Inject
    private PortalSettings settings;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts text;

    @Inject
    private Clock clock;

    private HostedCheckout checkout;
    private String holder = "";
    private String number = "";
    private String expiry = "";
    private String cvc = "";

    /** @throws NotFoundException when there is no such checkout, or no sandbox */
    public void load() throws IOException {
        if (!settings.isSandbox() || id == null) {
            throw new NotFoundException("checkout");
        }
        checkout = company.find(id).orElseThrow(() -> new NotFoundException("checkout"));
        if (!checkout.isOpen() && !isSaved()) {
            goBack();
        }
    }

    /** [Gennemfør Betaling] */
    public void pay() throws IOException {
        CardEntry entry = new CardEntry(holder, number, expiry, cvc);
        Map<String, String> faults = entry.faults(today());
        if (faults.isEmpty()) {
            payWith(entry.card().orElseThrow());
        } else {
            faults.forEach((field, key) -> refusals.showAt(field, text.get(key)));
        }
    }

    /** Pays, and sends the payer back; one who has left a card here is told so first. */
    public void payWith(TestCard card) throws IOException {
        checkout = company.pay(checkout, card);
        if (!isSaved()) {
            goBack();
        }
    }

    /** Whether the payer's card is kept, so that only [Fortsæt] is left to do. A form is read before the checkout is loaded. */
    public boolean isSaved() {
        return checkout != null && checkout.kept().isPresent();
    }

    public String getReturnAddress() {
        return checkout.order().returnUrl();
    }

    /** [Fortryd] */
    public void cancel() throws IOException {
        company.cancel(checkout.id());
        goBack();
    }

    private void goBack() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete()) {
            // A second click: the page has sent the payer back already, and the button's action still comes.
            return;
        }
        Redirect.to(checkout.order().returnUrl());
    }

    public Money getAmount() {
        return Money.ofOere(checkout.order().amountOere());
    }

    /** What the merchant says that it is for. */
    public String getPurpose() {
        return checkout.order().text();
    }

    public String getReference() {
        return checkout.order().reference();
    }

    public List<TestCard> getCards() {
        return List.of(TestCard.values());
    }

    /** A date of expiry that is good for a while yet, to fill in. */
    public String getGoodExpiry() {
        return EXPIRY.format(today().plusYears(YEARS_VALID));
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = expiry;
    }

    public String getCvc() {
        return cvc;
    }

    public void setCvc(String cvc) {
        this.cvc = cvc;
    }
}
