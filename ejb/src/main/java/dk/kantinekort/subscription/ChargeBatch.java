package dk.kantinekort.subscription;

import dk.kantinekort.due.DueRows;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.stored.ReservedCharge;
import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.database.RowArrays;
import dk.kantinekort.shared.time.BusinessTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Subscriptions and their charges by the hundred, in one PostgreSQL statement each. */
final class ChargeBatch {

    private static final NamedSql RIPE = NamedSql.of(
            """
            select d.id as due_id, s.id, s.public_id, s.plan_id, s.paid_until, s.language, k.id as card_id, k.provider, k.method, k.token,
              a.ledger_account_id, a.unit_id, o.group_id, s.enrolled_at, r.public_id as payer, coalesce(r.email, '') <> '' as mailed
            from unnest(:ids, :fences) as t (due_id, fence) join
            """
                    + DueRows.HELD
                    + """

              join subscription s on s.public_id = d.subject and s.state = 'ACTIVE'
              join stored_payment_card k on k.id = s.card_id and k.state = 'ACTIVE'
              join account a on a.id = s.account_id
              join person o on o.id = a.owner_id
              join person r on r.id = s.payer_id
            where exists (select 1 from subscription_charge c where c.subscription_id = s.id)
              and not exists (select 1 from subscription_charge c where c.subscription_id = s.id and c.state not in ('PAID', 'FREE'))
              and not exists (select 1 from stored_charge l where l.lane = 'subscription:' || s.public_id)
            order by s.id
            for update of s, d skip locked for share of k skip locked""");
    private static final NamedSql BEGIN = NamedSql.of(
            """
            with wish as (
              select * from unnest(:subscriptions, :payments, :firsts, :lasts, :days, :amounts)
                as t (subscription_id, payment_id, first_day, last_day, due_on, amount)
            ), charge as (
              insert into subscription_charge (subscription_id, first_day, last_day, amount, due_on, tries, state, version)
              select subscription_id, cast(first_day as date), cast(last_day as date), amount, cast(due_on as date), 0, 'UNDER_WAY', 1
              from wish
              returning id, subscription_id
            ), tries as (
              insert into subscription_payment (payment_id, charge_id)
              select w.payment_id, c.id from wish w join charge c on c.subscription_id = w.subscription_id
            )
            select subscription_id, id from charge""");
    // joined by ids alone and compared afterwards, so that no plan starts from what thousands have in common
    private static final NamedSql HOLD = NamedSql.of(
            """
            with locked as materialized (
              select c.id, c.state, s.state as owner_state, s.paid_until, a.unit_id, o.group_id, d.state as work_state, d.fence,
                t.paid_until as until, t.unit_id as unit, t.group_id as grp, t.fence as claim
              from unnest(:ids, :fences, :charges, :untils, :units, :groups) as t (due_id, fence, charge_id, paid_until, unit_id, group_id)
                join subscription_charge c on c.id = t.charge_id
                join subscription s on s.id = c.subscription_id
                join account a on a.id = s.account_id
                join person o on o.id = a.owner_id
                join ledger_account l on l.id = a.ledger_account_id
                join due_item d on d.id = t.due_id
              order by s.id for update of s, d, l skip locked
            )
            select id from locked where state = 'UNDER_WAY' and owner_state = 'ACTIVE' and work_state = 'WAITING' and fence = claim
              and paid_until = cast(until as date) and unit_id = unit and coalesce(group_id, 0) = grp""");
    private static final NamedSql PAY = NamedSql.of(
            """
            with paid as (
              select * from unnest(:charges, :subscriptions, :lasts) as t (charge_id, subscription_id, last_day)
            ), settled as (
              update subscription_charge c set state = 'PAID', settled_at = :now, version = c.version + 1 from paid p where c.id = p.charge_id
            )
            update subscription s set paid_until = greatest(s.paid_until, cast(p.last_day as date)), version = s.version + 1
            from paid p where s.id = p.subscription_id""");

    private ChargeBatch() {}

    /** Those of the work that are plain to charge and in nobody else's hands, held until the transaction ends. */
    static List<RipeSubscription> ripe(Connection connection, List<DueTask> tasks) throws SQLException {
        Map<Long, DueTask> byId = tasks.stream().collect(Collectors.toMap(DueTask::id, Function.identity()));
        Map<String, Object> values = RowArrays.of(tasks)
                .numbers("ids", DueTask::id)
                .numbers("fences", DueTask::fence)
                .values();
        List<RipeSubscription> found = new ArrayList<>();
        try (PreparedStatement statement = RIPE.prepare(connection, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(ripe(row, byId.get(row.getLong("due_id"))));
            }
        }
        return found;
    }

    private static RipeSubscription ripe(ResultSet row, DueTask task) throws SQLException {
        return new RipeSubscription(
                task,
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("plan_id"),
                new Belonging(row.getLong("unit_id"), Optional.ofNullable(row.getObject("group_id", Long.class))),
                BusinessTime.dateOf(
                        row.getObject("enrolled_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                row.getDate("paid_until").toLocalDate(),
                row.getString("language"),
                row.getLong("card_id"),
                row.getString("provider"),
                PaymentMethod.valueOf(row.getString("method")),
                row.getString("token"),
                row.getLong("ledger_account_id"),
                row.getString("payer"),
                row.getBoolean("mailed"));
    }

    /** Begins the charges of periods whose payments are reserved. */
    static List<BegunCharge> begin(Connection connection, List<RipePeriod> periods, List<ReservedCharge> payments)
            throws SQLException {
        List<BegunCharge> begun = IntStream.range(0, periods.size())
                .mapToObj(i -> new BegunCharge(periods.get(i), payments.get(i), 0))
                .toList();
        Map<String, Object> values = rows(begun)
                .numbers("payments", charge -> charge.charge().paymentId())
                .texts("firsts", charge -> charge.ripe().charge().period().first())
                .texts("days", charge -> charge.ripe().charge().on())
                .numbers("amounts", charge -> charge.ripe().charge().amount().oere())
                .values();
        Map<Long, Long> ids = new HashMap<>();
        try (PreparedStatement statement = BEGIN.prepare(connection, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.put(row.getLong(1), row.getLong(2));
            }
        }
        return begun.stream()
                .map(charge -> new BegunCharge(
                        charge.ripe(),
                        charge.charge(),
                        ids.get(charge.subscription().id())))
                .toList();
    }

    private static RowArrays<BegunCharge> rows(List<BegunCharge> charges) {
        return RowArrays.of(charges)
                .numbers("subscriptions", charge -> charge.subscription().id())
                .texts("lasts", charge -> charge.ripe().charge().period().last());
    }

    /**
     * Which of the charges stand as they were reserved, with the claims on them, held until the transaction ends together with
     * their accounts in the books. What is in somebody else's hands is not waited for. By id.
     */
    static Set<Long> hold(Connection connection, List<BegunCharge> charges) throws SQLException {
        Map<String, Object> values = RowArrays.of(charges)
                .numbers("ids", charge -> charge.task().id())
                .numbers("fences", charge -> charge.task().fence())
                .numbers("charges", BegunCharge::id)
                .texts("untils", charge -> charge.subscription().paidUntil())
                .numbers("units", charge -> charge.subscription().belonging().unit())
                .numbers(
                        "groups",
                        charge -> charge.subscription().belonging().group().orElse(0L))
                .values();
        Set<Long> held = new HashSet<>();
        try (PreparedStatement statement = HOLD.prepare(connection, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                held.add(row.getLong(1));
            }
        }
        return held;
    }

    /** Records that the charges, which are held, are paid. */
    static void pay(Connection connection, List<BegunCharge> charges, Instant now) throws SQLException {
        PAY.update(
                connection,
                rows(charges)
                        .numbers("charges", BegunCharge::id)
                        .all("now", now)
                        .values());
    }
}
