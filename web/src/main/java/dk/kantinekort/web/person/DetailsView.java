package dk.kantinekort.web.person;

import dk.kantinekort.statement.AccountDetails;
import dk.kantinekort.statement.AccountOverview;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The selected account with its owner, cards, and where they work. */
@Named
@RequestScoped
public class DetailsView {

    @Inject
    private AccountOverview overview;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selected;

    private AccountDetails details;

    public void load() {
        details = overview.details(signedIn.personId(), selected.getPublicId());
    }

    public AccountDetails getDetails() {
        return details;
    }
}
