package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.process.DueScript;
import dk.kantinekort.test.process.Postgresql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Subscriptions to a plan of their own that have all fallen due, and what the database holds about their charges. */
final class DueSubscriptions {

    static final long PRICE_OERE = 4_500;

    private static final String OF_PLAN = " from subscription s join subscription_plan n on n.id = s.plan_id"
            + " join subscription_charge c on c.subscription_id = s.id join subscription_payment t on t.charge_id = c.id"
            + " join payment p on p.id = t.payment_id where n.public_id = '$plan'";

    /** One of them can never be charged: what came before it is missing. */
    static final String POISON = "delete from subscription_charge where subscription_id ="
            + " (select max(s.id) from subscription s join subscription_plan n on n.id = s.plan_id where n.public_id = '$plan');";

    /** One of them has its payment already, which nobody has sent: it cannot be reserved together with others. */
    static final String LOOSE_END =
            """
            with one as (
              select s.public_id, s.card_id, s.paid_until + 1 as first_day, n.name from subscription s
                join subscription_plan n on n.id = s.plan_id
              where n.public_id = '$plan' order by s.id limit 1
            ), paying as (
              insert into payment (public_id, reference, idempotency_key, provider, kind, method, amount, currency, purpose, language,
                status, created_at, version)
              select '$plan-loose', '$plan-loose', '$plan-loose', 'sandbox', 'STORED_CHARGE', 'CARD', 4500, 'DKK', name, 'da',
                'RESERVED', now() at time zone 'utc', 1
              from one
              returning id
            )
            insert into stored_charge (payment_id, card_id, thing)
              select p.id, o.card_id, 'subscription:' || o.public_id || ':' || o.first_day || ':0' from one o, paying p;
            """;

    private final Postgresql database;
    private final String plan;

    /** @param troubles that some of them have, as SQL */
    DueSubscriptions(Postgresql database, String plan, String unit, String... troubles) {
        this.database = database;
        this.plan = plan;
        database.run(
                DueScript.of(plan, unit, "sandbox") + String.join("", troubles).replace("$plan", plan));
    }

    /** Takes away the work that can never be done. @return how often it was tried in vain by then */
    long removePoison() {
        long faults = number(
                "select faults from due_item where kind = 'subscription' and faults > 0 and subject like '$plan-%'");
        run("delete from due_item where kind = 'subscription' and faults > 0 and subject like '$plan-%'");
        return faults;
    }

    long paid() {
        return number("select count(*)" + OF_PLAN + " and c.state = 'PAID'");
    }

    /** How many wait for the day of their next try. */
    long declined() {
        return number("select count(*)" + OF_PLAN + " and c.state = 'DUE' and c.tries = 1 and p.status = 'DECLINED'");
    }

    /** How much of what is to be done now is not done yet, mails included. */
    long waiting() {
        return number("select count(*) from due_item where state = 'WAITING' and due_at <= now() at time zone 'utc'"
                + " + interval '2 minutes' and kind in ('subscription', 'subscription-mail', 'payment-query')");
    }

    /** Each is charged once, by one payment, and is booked as one movement in and one out. */
    void requireBookedOnce(int count, List<String> charged) {
        List<String> ours = list("select p.reference" + OF_PLAN + " and p.status <> 'DECLINED'");
        assertThat(ours).hasSize(count).doesNotHaveDuplicates();
        assertThat(charged).doesNotHaveDuplicates().containsAll(ours);
        WrittenAlike.require(database, plan);
        assertThat(number("select count(*)" + OF_PLAN + " and c.state = 'PAID' and p.status = 'COMPLETED'"))
                .isEqualTo(count);
        assertThat(number("select count(*) from journal_entry e where e.source_key in (select 'payment:' || p.reference"
                        + OF_PLAN + ")"))
                .isEqualTo(count);
        assertThat(
                        number(
                                "select coalesce(sum(o.amount), 0) from posting o join ledger_account l on l.id = o.ledger_account_id"
                                        + " join subscription_plan n on l.code = 'subscriptions:' || n.public_id where n.public_id = '$plan'"))
                .isEqualTo(count * PRICE_OERE);
    }

    /** Which transaction wrote each row last, of all that charging writes: a row that is written again, even as it was, differs. */
    String writers() {
        String tables = Stream.of(
                        "payment",
                        "stored_charge",
                        "subscription",
                        "subscription_charge",
                        "journal_entry",
                        "posting",
                        "ledger_account")
                .map(table -> "select '" + table + "' || id || ' ' || xmin as line from " + table)
                .collect(Collectors.joining(" union all "));
        return list("select string_agg(line, ',' order by line) from (" + tables
                        + " union all select 'due' || id || ' ' || xmin || ' ' || fence from due_item where kind like 'subscription%') as all_rows")
                .get(0);
    }

    private long number(String sql) {
        return Long.parseLong(list(sql).get(0));
    }

    private List<String> list(String sql) {
        return database.list(sql.replace("$plan", plan));
    }

    private void run(String sql) {
        database.run(sql.replace("$plan", plan));
    }
}
