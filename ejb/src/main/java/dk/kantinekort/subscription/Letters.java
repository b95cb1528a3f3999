package dk.kantinekort.subscription;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.AccountNaming;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.subscription.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.function.Function;

/** What all mails about subscriptions have: a reader, the plan and the account that they are about, and the way to the account's page. */
@ApplicationScoped
public class Letters {

    @Inject
    private Mailbox mailbox;

    @Inject
    private Persons persons;

    @Inject
    private Plans plans;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountNaming naming;

    @Inject
    private PortalSettings settings;

    /** Whoever has no address is told by the pages alone. */
    void send(long personId, Function<Person, MailDraft> letter) {
        Person reader = persons.find(personId).orElseThrow();
        if (!reader.email().isEmpty()) {
            mailbox.send(letter.apply(reader));
        }
    }

    /** The plan, and the account by the name that its reader knows. */
    MailDraft about(MailDraft letter, long planId, long accountId, Person reader) {
        Wording wording = Wording.in(letter.language());
        return letter.fact(wording.get("plan"), plans.find(planId).orElseThrow().name())
                .fact(wording.get("account"), naming.name(accountId, reader.id()));
    }

    /** The account's page of subscriptions. */
    URI page(long accountId) {
        return URI.create(settings.getPublicUrl() + "/abonnementer" + query(accountId));
    }

    /** @param path of the page where something is done about the subscription, such as {@code /betal} */
    URI page(String path, Subscription subscription) {
        return URI.create(settings.getPublicUrl() + "/abonnementer" + path + query(subscription.accountId())
                + "&abonnement=" + subscription.publicId());
    }

    private String query(long accountId) {
        return "?konto=" + accounts.find(accountId).orElseThrow().publicId();
    }
}
