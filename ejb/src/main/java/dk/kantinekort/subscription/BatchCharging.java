package dk.kantinekort.subscription;

import dk.kantinekort.due.DueRows;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.PassingThrough;
import dk.kantinekort.ledger.PassingThrough.Passage;
import dk.kantinekort.payment.ChargesCompleted;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.stored.ChargeOrder;
import dk.kantinekort.payment.stored.ChargeWish;
import dk.kantinekort.payment.stored.ManyCharges;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.JournalIds;
import dk.kantinekort.subscription.plan.Plans;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Charges hundreds of subscriptions in two transactions: one reserves, one records. It takes the plain ones alone, whose next
 * period is due and whose card is charged at once; all others are for {@link Charging} and {@link Settling}. On PostgreSQL.
 */
@Stateless
public class BatchCharging {

    @Inject
    private Database database;

    @Inject
    private Plans plans;

    @Inject
    private Settling settling;

    @Inject
    private ManyCharges charges;

    @Inject
    private SubscriptionBooking booking;

    @Inject
    private Ledger ledger;

    @Inject
    private JournalIds ids;

    @Inject
    private Event<ChargesCompleted> completed;

    @Inject
    private NewsNotes notes;

    @Inject
    private Clock clock;

    /** @return what is reserved and to be sent after the commit; work that is not among it is left as it was */
    public List<BegunCharge> reserve(List<DueTask> tasks) {
        try (Connection connection = database.connection()) {
            List<RipePeriod> periods = periods(ChargeBatch.ripe(connection, tasks));
            if (periods.isEmpty()) {
                return List.of();
            }
            List<ChargeWish> wishes = periods.stream().map(BatchCharging::wish).toList();
            return ChargeBatch.begin(connection, periods, charges.reserve(connection, wishes));
        } catch (SQLException e) {
            throw new IllegalStateException("charges not reserved", e);
        }
    }

    private List<RipePeriod> periods(List<RipeSubscription> ripe) {
        NextPeriods next = new NextPeriods(plans, settling);
        Set<Long> customers = new HashSet<>();
        return ripe.stream()
                .map(subscription -> period(subscription, next))
                .flatMap(Optional::stream)
                // the books take each account once in a batch
                .filter(period -> customers.add(period.subscription().customer()))
                .toList();
    }

    private Optional<RipePeriod> period(RipeSubscription subscription, NextPeriods next) {
        Instant now = subscription.task().reckonFrom(clock.instant());
        return next.after(subscription, subscription.paidUntil())
                .filter(charge -> charge.amount().isPositive() && Settling.isDue(charge, now))
                .flatMap(charge -> next.after(subscription, charge.period().last())
                        .map(following ->
                                new RipePeriod(subscription, next.plan(subscription.plan()), charge, following)));
    }

    private static ChargeWish wish(RipePeriod period) {
        RipeSubscription subscription = period.subscription();
        ChargeOrder order = new ChargeOrder(
                subscription.card(),
                Charging.thing(subscription.thing(), period.charge().period().first(), 0),
                subscription.thing(),
                period.charge().amount(),
                Charging.text(period.plan()),
                subscription.language());
        return new ChargeWish(order, subscription.provider(), subscription.method(), subscription.token());
    }

    /**
     * Records those that the provider has taken, as far as the claims on them stand.
     *
     * @param answers by payment
     * @return the work that is done by this
     */
    public Set<DueTask> record(List<BegunCharge> begun, Map<Long, ProviderReport> answers) {
        List<BegunCharge> taken = begun.stream()
                .filter(charge -> Optional.ofNullable(
                                answers.get(charge.charge().paymentId()))
                        .filter(charge.charge()::isTakenBy)
                        .isPresent())
                .toList();
        try (Connection connection = database.connection()) {
            List<BegunCharge> held = hold(connection, taken);
            if (!held.isEmpty()) {
                record(connection, held, answers);
            }
            return new HashSet<>(held.stream().map(BegunCharge::task).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("charges not recorded", e);
        }
    }

    private List<BegunCharge> hold(Connection connection, List<BegunCharge> taken) throws SQLException {
        Set<Long> open =
                charges.hold(connection, taken.stream().map(BegunCharge::charge).toList());
        List<BegunCharge> unsettled = taken.stream()
                .filter(charge -> open.contains(charge.charge().paymentId()))
                .toList();
        Set<Long> held = ChargeBatch.hold(connection, unsettled);
        return unsettled.stream().filter(charge -> held.contains(charge.id())).toList();
    }

    private void record(Connection connection, List<BegunCharge> held, Map<Long, ProviderReport> answers)
            throws SQLException {
        Instant now = clock.instant();
        charges.complete(connection, held.stream().map(BegunCharge::charge).toList(), answers);
        ChargeBatch.pay(connection, held, now);
        DueRows.again(
                connection,
                held.stream()
                        .map(charge -> new DueRows.Again(
                                charge.task(),
                                Settling.chargeTime(charge.ripe().following().on(), now)))
                        .toList());
        PassingThrough.book(connection, ids, EntryKind.SUBSCRIPTION, passages(held), now);
        completed.fire(new ChargesCompleted(
                held.stream().map(charge -> charge.charge().completed()).toList()));
        notes.noteCharged(connection, held, now);
    }

    private List<Passage> passages(List<BegunCharge> held) {
        Map<String, Long> accounts = new HashMap<>();
        InternalAccount account = (kind, code) -> accounts.computeIfAbsent(code, c -> ledger.internalAccount(kind, c));
        return held.stream().map(charge -> booking.passage(charge, account)).toList();
    }

    /** Finds internal accounts. */
    interface InternalAccount {
        long of(AccountKind kind, String code);
    }
}
