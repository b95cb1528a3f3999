package dk.kantinekort.web.link;

import dk.kantinekort.link.AccountClaim;
import dk.kantinekort.link.AddAccount;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.ClientAddress;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** [Tilføj konto]: the answer's page, status and text are the same whoever the CPR number belongs to (rule 4). */
@Named
@RequestScoped
public class AddAccountPage {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String HOUR_SECONDS = "3600";

    @Inject
    private AddAccount accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ClientAddress address;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    @Inject
    private ExternalContext browser;

    private String cpr = "";
    private String card = "";

    /** [Næste]: shown by a request of its own, so that loading the page again asks nobody again. */
    public void next() throws IOException {
        try {
            AccountClaim claim = new AccountClaim(cpr, card, address.get(), signedIn.actor());
            Optional<String> opened = accounts.add(signedIn.personId(), claim);
            browser.redirect(opened.map(account -> navigation.toAccountPage("/", account) + "&tilknytning=tilfoejet")
                    .orElseGet(() -> navigation.to("/?tilknytning=anmodet")));
        } catch (RefusedException refused) {
            show(refused);
        }
    }

    private void show(RefusedException refused) {
        refusals.show(refused);
        if (refused.first().code().equals(AddAccount.SPENT)) {
            browser.setResponseStatus(TOO_MANY_REQUESTS);
            browser.setResponseHeader("Retry-After", HOUR_SECONDS);
        }
    }

    public String getCpr() {
        return cpr;
    }

    public void setCpr(String cpr) {
        this.cpr = cpr;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }
}
