package dk.kantinekort.web.topup;

import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.topup.AgreementView;
import dk.kantinekort.topup.AgreementViews;
import dk.kantinekort.topup.CardChange;
import dk.kantinekort.topup.EnrolmentDesk;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.SelectedAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** [Skift betalingskort]: the terms are accepted for the new card as they were for the first. */
@Named
@RequestScoped
public class CardChangePage {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private AgreementViews views;

    @Inject
    private EnrolmentDesk desk;

    @Inject
    private Navigation navigation;

    @Inject
    private Language language;

    @Inject
    private Refusals refusals;

    private boolean accepted;

    /** Without an agreement of the citizen's own there is no card to change. */
    public void load() throws IOException {
        String account = selectedAccount.getPublicId();
        if (views.find(signedIn.personId(), account).filter(AgreementView::own).isEmpty()) {
            Redirect.to(navigation.toAccountPage("/indbetal/optankning", account));
        }
    }

    /** [Næste] */
    public void next() throws IOException {
        CardChange change = new CardChange(selectedAccount.getPublicId(), accepted, language.getTag());
        try {
            Redirect.to(desk.changeCard(signedIn.personId(), change).toString());
        } catch (RefusedException e) {
            refusals.show(e);
        }
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
