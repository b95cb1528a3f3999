package dk.kantinekort.web.person;

import dk.kantinekort.card.CardBlocking;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** [Spær kort], and [Aktiver kort] in its place. */
@Named
@RequestScoped
public class CardState {

    @Inject
    private CardBlocking blocking;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selected;

    @Inject
    private Navigation navigation;

    public void block() throws IOException {
        blocking.block(signedIn.personId(), selected.getPublicId(), signedIn.actor());
        showAgain();
    }

    public void activate() throws IOException {
        blocking.activate(signedIn.personId(), selected.getPublicId(), signedIn.actor());
        showAgain();
    }

    private void showAgain() throws IOException {
        Redirect.to(navigation.toAccountPage("/brugeroplysninger", selected.getPublicId()));
    }
}
