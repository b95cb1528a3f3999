package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.CardSwapDesk;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.Subscription;
import dk.kantinekort.subscription.SubscriptionState;
import dk.kantinekort.subscription.Subscriptions;
import dk.kantinekort.test.client.SandboxClient;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The subscriber of a plan with one place, somebody else who wants it, and what each of them may do to the subscription at the same
 * moment as the night's work. What anybody is told is kept; what is no refusal by a rule fails.
 */
final class Rivals {

    private static final String DONE = "";
    private static final String TRY_ON =
            "update subscription_charge set try_on = ? where state = 'DUE' and subscription_id = (select id from subscription where public_id = ?)";

    private final Subscriber member;
    private final Subscriber other;
    private final String id;
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Map<String, URI> windows = new ConcurrentHashMap<>();

    private Rivals(Subscriber member, Subscriber other, String id) {
        this.member = member;
        this.other = other;
        this.id = id;
    }

    /** The next charge of the subscription will be declined. */
    static Rivals of(SandboxClient sandbox) throws Exception {
        Subscriber member = Subscriber.of(sandbox, Optional.of(1));
        String reference = member.payAt(member.enrol(), TestCard.ACCEPTED);
        member.treat(reference, Behaviour.NO_COVER);
        return new Rivals(member, member.another(), member.standing().id());
    }

    LocalDate due() {
        return member.standing().next().orElseThrow().on();
    }

    /** The charge that was declined is to be tried again on that day. */
    void tryOn(LocalDate day) throws Exception {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement update = connection.prepareStatement(TRY_ON)) {
            update.setDate(1, Date.valueOf(day));
            update.setString(2, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    void leave() {
        note("leave", () -> {
            bean(SubscribeDesk.class).leave(member.citizen().personId(), id);
            return null;
        });
    }

    /** [Betal nu] */
    void pay() {
        note("pay", () -> bean(SubscribeDesk.class)
                .pay(member.citizen().personId(), id, true, "Abonnement: Skolemad", "da"));
    }

    void enrol() {
        note("enrol", member::enrol);
    }

    void join() {
        note("join", () -> {
            bean(SubscribeDesk.class)
                    .join(
                            other.citizen().personId(),
                            member.plan(),
                            other.citizen().accountPublicId(),
                            "da");
            return null;
        });
    }

    /** [Skift betalingskort] */
    void changeCard() {
        note("card", () -> bean(CardSwapDesk.class)
                .change(member.citizen().personId(), id, true, "Abonnement: Skolemad", "da"));
    }

    /** The window that was opened before is paid in, and the provider is asked. */
    void payInWindow(TestCard card) {
        URI window = windows.get("pay");
        member.citizen().payAt(window, card);
        bean(PaymentQueries.class).ask(member.citizen().reference(window));
    }

    /** The night's work about the subscription. */
    void night(Instant now) {
        bean(DueWork.class).plan("subscription", id, now);
        bean(DueWork.class).runUntil(now, "subscription");
    }

    /** The night tells of the card's end. */
    void tellExpiry() {
        Collisions.outlast(
                () -> bean(StoredPaymentCards.class).tellExpiry(subscription().cardId(), 7));
    }

    private void note(String what, Supplier<URI> work) {
        try {
            Optional.ofNullable(work.get()).ifPresent(window -> windows.put(what, window));
            told.put(what, DONE);
        } catch (RefusedException refused) {
            told.put(what, refused.first().code());
        }
    }

    /** Opens the window of [Betal nu] beforehand. */
    void begin() {
        pay();
        requireTold("pay", DONE);
    }

    /** The citizen pays in whatever window was opened. */
    void payWhatIsOpen() {
        for (String what : new String[] {"pay", "enrol"}) {
            Optional.ofNullable(windows.get(what))
                    .filter(window -> window.getPath().startsWith("/sandbox/betaling/"))
                    .ifPresent(window -> member.payAt(window, TestCard.ACCEPTED));
        }
    }

    /** What is left is left, whoever came first; its place is the member's anew, or offered to the one who waits. */
    void requireLeft(SubscriptionState how) {
        requireTold("leave", DONE);
        requireTold("enrol", DONE, "ALREADY_SUBSCRIBED", "PLAN_FULL");
        requireTold("join", DONE, "PLAN_NOT_FULL");
        assertThat(subscription().state()).isEqualTo(how);
        boolean taken = how == SubscriptionState.LEAVING || isDone("enrol");
        assertThat(member.offer().standing().isPresent()).isEqualTo(taken);
        assertThat(other.offer().waiting().isPresent()).isEqualTo(isDone("join"));
        other.offer()
                .waiting()
                .ifPresent(place -> assertThat(place.offeredUntil().isPresent()).isEqualTo(!taken));
    }

    void requireTold(String what, String... allowed) {
        assertThat(told.get(what)).as(what).isIn((Object[]) allowed);
    }

    private boolean isDone(String what) {
        return told.get(what).equals(DONE);
    }

    /** How it came, in few words. */
    String outcome() {
        return told + " " + subscription().state();
    }

    Subscription subscription() {
        return bean(Subscriptions.class).find(id).orElseThrow();
    }

    Subscriber member() {
        return member;
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
