package dk.kantinekort.due;

import dk.kantinekort.shared.database.InstantColumn;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Claims in one statement, and passes over the rows that another node is just claiming, instead of waiting for them. */
class PostgresqlClaims implements DueClaims {

    private static final String CLAIM =
            "update due_item d set fence = d.fence + 1, lease_until = ?1 from (select id from due_item where state = 'WAITING'"
                    + " and due_at <= ?2 and kind like ?3 and (lease_until is null or lease_until < ?4) order by due_at, id limit ?5"
                    + " for update skip locked) as free where d.id = free.id returning d.id, d.kind, d.subject, d.due_at, d.fence";

    @Override
    @SuppressWarnings("unchecked")
    public List<DueTask> claim(EntityManager em, Wish wish) {
        List<Object[]> claimed = em.createNativeQuery(CLAIM)
                .setParameter(1, column(wish.leaseUntil()))
                .setParameter(2, column(wish.dueUntil()))
                .setParameter(3, wish.kind())
                .setParameter(4, column(wish.now()))
                .setParameter(5, wish.atMost())
                .getResultList();
        return claimed.stream()
                .map(PostgresqlClaims::task)
                .sorted(Comparator.comparing(DueTask::dueAt).thenComparing(DueTask::id))
                .toList();
    }

    private static DueTask task(Object[] row) {
        Instant dueAt = new InstantColumn().convertToEntityAttribute(((Timestamp) row[3]).toLocalDateTime());
        return new DueTask((Long) row[0], (String) row[1], (String) row[2], dueAt, (Long) row[4]);
    }

    private static LocalDateTime column(Instant instant) {
        return new InstantColumn().convertToDatabaseColumn(instant);
    }
}
