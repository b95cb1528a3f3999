package dk.kantinekort.web.admin;

import dk.kantinekort.link.LinkDesk;
import dk.kantinekort.link.LinkedAccount;
import dk.kantinekort.link.StandingLink;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Who may use an account besides its owner, and an end to it. The card number that is looked for stands in no address. */
@Named
@RequestScoped
public class LinkRoom {

    @Inject
    @Param(name = "om")
    private String account;

    @Inject
    @Param(name = "slet")
    private String deleting;

    @Inject
    @Param(name = "nulstillet")
    private String forgotten;

    @Inject
    private LinkDesk desk;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    @Inject
    private ExternalContext browser;

    private LinkedAccount found;
    private String card = "";
    private String reason = "";

    /** [Søg] */
    public void search() throws IOException {
        act(() -> account = desk.find(card));
    }

    /** [Slet], with the reason. */
    public void end() throws IOException {
        act(() -> desk.end(id(deleting), reason, signedIn.actor()));
    }

    /** [Nulstil forsøg] */
    public void forgetGuesses() throws IOException {
        desk.forgetGuesses(id(account), signedIn.actor());
        browser.redirect(address() + "&nulstillet=ja");
    }

    /** Whether the guesses were just forgotten. */
    public boolean isForgotten() {
        return forgotten != null;
    }

    /** Shows the account by a request of its own, so that loading the page again repeats nothing. */
    private void act(Runnable work) throws IOException {
        try {
            work.run();
            browser.redirect(address());
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    private String address() {
        return navigation.to(Room.LINKS.path()) + "?om=" + id(account);
    }

    private static String id(String parameter) {
        return Optional.ofNullable(parameter).filter(PublicId::isOne).orElseThrow(() -> new NotFoundException("link"));
    }

    /** The account that was found; null when none was looked for. */
    public LinkedAccount getAccount() {
        if (found == null && account != null && !account.isEmpty()) {
            found = desk.require(id(account), signedIn.actor());
        }
        return found;
    }

    /** The link whose end is to be confirmed; null when there is none. */
    public StandingLink getEnding() {
        return getAccount() == null
                ? null
                : getAccount().links().stream()
                        .filter(link -> link.id().equals(deleting))
                        .findFirst()
                        .orElse(null);
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
