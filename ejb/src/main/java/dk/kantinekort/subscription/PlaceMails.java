package dk.kantinekort.subscription;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.person.Person;
import dk.kantinekort.subscription.waiting.Wait;
import dk.kantinekort.subscription.waiting.WaitState;
import dk.kantinekort.subscription.waiting.Waits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Tells whoever waits for a place that it is theirs for some days, that it has gone to the next, or that there is none to come. */
@ApplicationScoped
public class PlaceMails implements DueHandler {

    static final String KIND = "subscription-place-mail";

    @Inject
    private Letters letters;

    @Inject
    private Waits waits;

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
        letters.send(wait.personId(), reader -> draft(wait, WaitState.valueOf(parts[1]), reader, task.subject()));
        return Optional.empty();
    }

    private MailDraft draft(Wait wait, WaitState state, Person reader, String subject) {
        Wording wording = Wording.in(wait.language());
        String key = "place." + state.name().toLowerCase(Locale.ROOT);
        MailDraft begun = MailDraft.to(
                        reader.email(), wording.language(), wording.get(key), "subscription-place:" + subject)
                .say(wording.get(key + ".detail"));
        MailDraft facts = letters.about(begun, wait.planId(), wait.accountId(), reader);
        return wait.offeredUntil()
                .filter(until -> state == WaitState.OFFERED)
                .map(until -> facts.fact(wording.get("place.until"), wording.date(until)))
                .orElse(facts)
                .link(wording.get("open"), letters.page(wait.accountId()));
    }
}
