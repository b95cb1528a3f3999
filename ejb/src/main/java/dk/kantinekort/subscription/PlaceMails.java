package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.AccountNaming;
import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.waiting.Wait;
import dk.kantinekort.subscription.waiting.WaitState;
import dk.kantinekort.subscription.waiting.Waits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Tells whoever waits for a place that it is theirs for some days, that it has gone to the next, or that there is none to come. */
@ApplicationScoped
public class PlaceMails implements DueHandler {

    static final String KIND = "subscription-place-mail";

    @Inject
    private Mailbox mailbox;

    @Inject
    private Waits waits;

    @Inject
    private Plans plans;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountNaming naming;

    @Inject
    private Persons persons;

    @Inject
    private PortalSettings settings;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** Of what it is now. */
    void plan(Wait wait) {
        due.plan(KIND, wait.id() + ":" + wait.state(), clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        String[] parts = task.subject().split(":");
        Wait wait = waits.find(Long.parseLong(parts[0])).orElseThrow();
        Person person = persons.find(wait.personId()).orElseThrow();
        if (!person.email().isEmpty()) {
            mailbox.send(draft(wait, WaitState.valueOf(parts[1]), person.email(), task.subject()));
        }
        return Optional.empty();
    }

    private MailDraft draft(Wait wait, WaitState state, String address, String subject) {
        Wording wording = Wording.in(wait.language());
        String key = "place." + state.name().toLowerCase(Locale.ROOT);
        Account account = accounts.find(wait.accountId()).orElseThrow();
        MailDraft facts = MailDraft.to(address, wording.language(), wording.get(key), "subscription-place:" + subject)
                .say(wording.get(key + ".detail"))
                .fact(
                        wording.get("plan"),
                        plans.find(wait.planId()).orElseThrow().name())
                .fact(wording.get("account"), naming.name(account.id(), wait.personId()));
        return wait.offeredUntil()
                .filter(until -> state == WaitState.OFFERED)
                .map(until -> facts.fact(wording.get("place.until"), wording.date(until)))
                .orElse(facts)
                .link(wording.get("open"), page(account));
    }

    private URI page(Account account) {
        return URI.create(settings.getPublicUrl() + "/abonnementer?konto=" + account.publicId());
    }
}
