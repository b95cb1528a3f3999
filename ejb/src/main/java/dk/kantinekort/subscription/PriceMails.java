package dk.kantinekort.subscription;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tells subscribers of a new price before it applies. */
@ApplicationScoped
public class PriceMails implements DueHandler {

    static final String KIND = "subscription-price";

    @Inject
    private Mailbox mailbox;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Plans plans;

    @Inject
    private Persons persons;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** @param from the day that the price applies from */
    void plan(Subscription subscription, LocalDate from) {
        due.plan(KIND, subscription.id() + ":" + from, clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        String[] parts = task.subject().split(":");
        Subscription subscription = subscriptions.find(Long.parseLong(parts[0])).orElseThrow();
        Person payer = persons.find(subscription.payerId()).orElseThrow();
        if (!payer.email().isEmpty()) {
            mailbox.send(draft(subscription, payer.email(), LocalDate.parse(parts[1])));
        }
        return Optional.empty();
    }

    private MailDraft draft(Subscription subscription, String address, LocalDate from) {
        Wording wording = Wording.in(subscription.language());
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        String key = "subscription-price:" + subscription.id() + ":" + from + ":"
                + plan.prices().of(from).oere();
        return MailDraft.to(address, wording.language(), wording.get("price"), key)
                .say(wording.get("price.detail"))
                .fact(wording.get("plan"), plan.name())
                .fact(wording.get("price.from"), wording.date(from))
                .fact(wording.get("amount"), wording.money(plan.prices().of(from)));
    }
}
