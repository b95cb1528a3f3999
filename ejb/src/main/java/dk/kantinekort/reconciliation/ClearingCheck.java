package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.SettlementLine;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Holds the items against the books: each clearing account is, to the øre, what stands open on its items. */
@Stateless
public class ClearingCheck {

    /** Between two looks at the sums a payment may complete; no more than that many in a row will. */
    private static final int LOOKS = 5;

    private static final String UNEXPLAINED =
            """
            select (select coalesce(sum(p.amount), 0) from posting p
                join ledger_account a on a.id = p.ledger_account_id where a.code = ?1)
              + (select coalesce(sum(i.credited - i.paid_out), 0) from clearing_item i
                where i.provider = ?2 and i.state <> 'SETTLED')
            from clearing_item where id = (select min(id) from clearing_item)""";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Providers whose clearing account is not what its items say. */
    public long countUnexplained() {
        List<?> providers = em.createNativeQuery("select distinct provider from clearing_item")
                .getResultList();
        return providers.stream().filter(this::isUnexplained).count();
    }

    private boolean isUnexplained(Object provider) {
        return Stream.generate(() -> unexplained(provider)).limit(LOOKS).noneMatch(oere -> oere == 0);
    }

    private long unexplained(Object provider) {
        return ((Number) em.createNativeQuery(UNEXPLAINED)
                        .setParameter(1, "clearing:" + provider)
                        .setParameter(2, provider)
                        .getSingleResult())
                .longValue();
    }

    /** Charges in providers' lines whose payment is neither credited, nor undecided, nor explained by staff. */
    public long countUncredited() {
        return em.createQuery(
                        "select count(i) from ClearingItem i where i.state = :state and i.kind = :kind and not exists"
                                + " (select p.id from Payment p where p.reference = i.reference and p.life.status in :undecided)",
                        Long.class)
                .setParameter("state", ItemState.NOT_CREDITED)
                .setParameter("kind", SettlementLine.Kind.CHARGE)
                .setParameter("undecided", undecided())
                .getSingleResult();
    }

    private static EnumSet<PaymentStatus> undecided() {
        EnumSet<PaymentStatus> undecided = EnumSet.allOf(PaymentStatus.class);
        undecided.removeIf(status -> !status.isUndecided());
        return undecided;
    }
}
