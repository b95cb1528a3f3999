package dk.kantinekort.web.admin;

import dk.kantinekort.notification.MailDesk;
import dk.kantinekort.notification.MailRecord;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The mails that did not arrive. */
@Named
@RequestScoped
public class MailsPage {

    private static final int MOST = 100;

    @Inject
    @Param(name = "mail")
    private String id;

    @Inject
    private BackOffice office;

    @Inject
    private MailDesk desk;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    private List<MailRecord> mails = List.of();

    @PostConstruct
    void load() {
        if (office.isOpen(Room.MAILS)) {
            mails = desk.listFailed(MOST);
        }
    }

    public List<MailRecord> getMails() {
        return mails;
    }

    /** [Send igen]: shown by a request of its own, so that loading the page again repeats nothing. */
    public void sendAgain() throws IOException {
        try {
            desk.sendAgain(id == null ? "" : id, signedIn.actor());
            Redirect.to(navigation.to(Room.MAILS.path()));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }
}
