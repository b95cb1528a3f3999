package dk.kantinekort.due;

import dk.kantinekort.shared.database.InstantColumn;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Passes over the rows that another node is just claiming, instead of waiting for them. */
class PostgresqlClaims implements DueClaims {

    private static final String FREE =
            "select * from due_item where state = 'WAITING' and due_at <= ?1 and kind like ?4"
                    + " and (lease_until is null or lease_until < ?2) order by due_at, id limit ?3 for update skip locked";

    @Override
    @SuppressWarnings("unchecked")
    public List<DueItem> lock(EntityManager em, Instant dueUntil, String kind, Instant now, int atMost) {
        return em.createNativeQuery(FREE, DueItem.class)
                .setParameter(1, column(dueUntil))
                .setParameter(2, column(now))
                .setParameter(3, atMost)
                .setParameter(4, kind)
                .getResultList();
    }

    private static LocalDateTime column(Instant instant) {
        return new InstantColumn().convertToDatabaseColumn(instant);
    }
}
