package dk.kantinekort.due;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;

/**
 * Derby cannot pass over locked rows: the candidates are read without a lock, and each is then taken by an update that only
 * one can win, since it asks for the fence that was read.
 */
class DerbyClaims implements DueClaims {

    private static final String FREE = "select i from DueItem i where i.state = dk.kantinekort.due.DueState.WAITING"
            + " and i.dueAt <= :until and i.kind like :kind and (i.leaseUntil is null or i.leaseUntil < :now) order by i.dueAt, i.id";
    private static final String TAKE =
            "update DueItem i set i.fence = i.fence + 1 where i.id = :id and i.fence = :fence"
                    + " and i.state = dk.kantinekort.due.DueState.WAITING";

    @Override
    public List<DueTask> claim(EntityManager em, Wish wish) {
        List<DueTask> won = new ArrayList<>();
        for (DueItem item : candidates(em, wish)) {
            if (take(em, item)) {
                em.refresh(item, LockModeType.NONE);
                won.add(item.claim(wish.leaseUntil()));
            }
        }
        return won;
    }

    private static List<DueItem> candidates(EntityManager em, Wish wish) {
        return em.createQuery(FREE, DueItem.class)
                .setParameter("until", wish.dueUntil())
                .setParameter("kind", wish.kind())
                .setParameter("now", wish.now())
                .setMaxResults(wish.atMost())
                .getResultList();
    }

    private static boolean take(EntityManager em, DueItem item) {
        return em.createQuery(TAKE)
                        .setParameter("id", item.id())
                        .setParameter("fence", item.fence())
                        .executeUpdate()
                == 1;
    }
}
