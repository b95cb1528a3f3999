package dk.kantinekort.due;

import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.database.RowArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many pieces of due work in one PostgreSQL statement each, within the transaction of whoever asks. */
public final class DueRows {

    /** Joins {@code due_item d} with the claims in {@code t (due_id, fence)} that still stand. */
    public static final String HELD = "due_item d on d.id = t.due_id and d.fence = t.fence and d.state = 'WAITING'";

    private static final NamedSql PLAN = NamedSql.of(
            """
            insert into due_item (kind, subject, due_at, state, fence, faults)
            select :kind, s, cast(:dueAt as timestamp), 'WAITING', 0, 0 from unnest(:subjects) as t (s)
            on conflict (kind, subject) do update set due_at = excluded.due_at, state = 'WAITING', faults = 0, last_fault = null,
              settled_at = null, lease_until = null, fence = due_item.fence + 1""");
    private static final NamedSql DROP = NamedSql.of(
            """
            update due_item d set state = 'DONE', settled_at = :now, lease_until = null, fence = d.fence + 1
            from unnest(:subjects) as t (s) where d.kind = :kind and d.subject = t.s and d.state = 'WAITING'""");
    private static final NamedSql AGAIN = NamedSql.of(
            """
            update due_item d set due_at = cast(t.next_at as timestamp), faults = 0, last_fault = null, lease_until = null,
              fence = d.fence + 1
            from unnest(:ids, :nexts) as t (id, next_at) where d.id = t.id""");
    private static final NamedSql RENEW = NamedSql.of(
            "update due_item d set lease_until = :until"
                    + " from unnest(:ids, :fences) as t (due_id, fence) where d.id = t.due_id and d.fence = t.fence and d.state = 'WAITING' returning d.id");

    private DueRows() {}

    /** When claimed work is to be done again. */
    public record Again(DueTask task, Instant when) {}

    /** As {@link DueWork#plan}, of subjects that differ; nobody is told to hurry. */
    public static void plan(Connection connection, String kind, List<String> subjects, Instant dueAt)
            throws SQLException {
        PLAN.update(
                connection,
                RowArrays.of(subjects)
                        .texts("subjects", s -> s)
                        .all("kind", kind)
                        .all("dueAt", dueAt)
                        .values());
    }

    /** As {@link DueWork#drop}. */
    public static void drop(Connection connection, String kind, List<String> subjects, Clock clock)
            throws SQLException {
        DROP.update(
                connection,
                RowArrays.of(subjects)
                        .texts("subjects", s -> s)
                        .all("kind", kind)
                        .all("now", clock.instant())
                        .values());
    }

    /** Plans claimed work anew, that the transaction holds. */
    public static void again(Connection connection, List<Again> work) throws SQLException {
        AGAIN.update(
                connection,
                RowArrays.of(work)
                        .numbers("ids", again -> again.task().id())
                        .texts("nexts", again -> again.when())
                        .values());
    }

    /** Renews the leases of the claims that still stand. @return the ids of that work */
    static Set<Long> renew(Connection connection, List<DueTask> tasks, Instant until) throws SQLException {
        Map<String, Object> values = RowArrays.of(tasks)
                .numbers("ids", DueTask::id)
                .numbers("fences", DueTask::fence)
                .all("until", until)
                .values();
        Set<Long> held = new HashSet<>();
        try (PreparedStatement statement = RENEW.prepare(connection, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                held.add(row.getLong(1));
            }
        }
        return held;
    }
}
