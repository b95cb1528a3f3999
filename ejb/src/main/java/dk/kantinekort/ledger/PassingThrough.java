package dk.kantinekort.ledger;

import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.database.RowArrays;
import dk.kantinekort.shared.id.JournalIds;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Books money that comes in to customers' accounts and goes out of them at once, as two entries each, for many customers in one
 * PostgreSQL statement. No balance changes, so none can lack the money.
 */
public final class PassingThrough {

    private static final int IDS = 6;

    private static final NamedSql BOOK = NamedSql.of(
            """
            with passage as (
              select * from unnest(:ids, :customers, :origins, :targets, :amounts, :inKeys, :inTexts, :outKeys, :outTexts, :actors)
                as t (id, customer, origin, target, amount, in_key, in_text, out_key, out_text, actor)
            ), locked as (
              select l.id, l.balance, l.movements from ledger_account l where l.id = any(:customers) order by l.id for update
            ), counted as (
              update ledger_account l set movements = l.movements + 2 from locked k where l.id = k.id
              returning l.id, l.balance, l.movements
            ), entries as (
              insert into journal_entry (id, kind, source_key, text, actor, booked_at, business_date)
              select id, :kind, in_key, in_text, actor, cast(:now as timestamp), cast(:today as date) from passage
              union all
              select id + 1, :kind, out_key, out_text, actor, cast(:now as timestamp), cast(:today as date) from passage
            )
            insert into posting (id, entry_id, ledger_account_id, amount, balance_after, movement, booked_at)
            select id + 2, id, origin, - amount, null, null, cast(:now as timestamp) from passage
            union all
            select p.id + 3, p.id, p.customer, p.amount, c.balance + p.amount, c.movements - 1, cast(:now as timestamp)
            from passage p join counted c on c.id = p.customer
            union all
            select p.id + 4, p.id + 1, p.customer, - p.amount, c.balance, c.movements, cast(:now as timestamp)
            from passage p join counted c on c.id = p.customer
            union all
            select id + 5, id + 1, target, amount, null, null, cast(:now as timestamp) from passage""");

    private PassingThrough() {}

    /**
     * @param customer in the books; each only once in a batch
     * @param origin the internal account that it comes from
     * @param target the internal account that it goes to
     * @param in the source key of the first entry and what the statement says of it
     * @param out the same of the second
     * @param actor as in {@link EntryDraft}
     * @param amount more than 0
     */
    public record Passage(long customer, long origin, long target, Word in, Word out, String actor, Money amount) {}

    /** An entry's source key, as in {@link EntryDraft}, and text. */
    public record Word(String sourceKey, String text) {}

    /** Within the transaction of whoever asks. */
    public static void book(Connection connection, JournalIds ids, EntryKind kind, List<Passage> passages, Instant now)
            throws SQLException {
        RowArrays<Passage> rows = RowArrays.of(passages)
                .numbers("ids", passage -> ids.take(IDS))
                .numbers("customers", Passage::customer)
                .numbers("origins", Passage::origin)
                .numbers("targets", Passage::target)
                .numbers("amounts", passage -> passage.amount().oere())
                .texts("inKeys", passage -> passage.in().sourceKey())
                .texts("inTexts", passage -> passage.in().text())
                .texts("outKeys", passage -> passage.out().sourceKey())
                .texts("outTexts", passage -> passage.out().text())
                .texts("actors", Passage::actor);
        BOOK.update(
                connection,
                rows.all("kind", kind.name())
                        .all("now", now)
                        .all("today", BusinessTime.dateOf(now))
                        .values());
    }
}
