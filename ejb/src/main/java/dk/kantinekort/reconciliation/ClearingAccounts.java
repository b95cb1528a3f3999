package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** The providers' clearing accounts, each with what explains it. */
@Stateless
public class ClearingAccounts {

    private static final String POSTED =
            """
            select coalesce(sum(p.amount), 0) from posting p
              join ledger_account a on a.id = p.ledger_account_id where a.code = ?1""";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Of every provider that has ever had a payment, by name. */
    public List<ClearingAccount> list() {
        return em
                .createQuery("select distinct i.provider from ClearingItem i order by i.provider", String.class)
                .getResultList()
                .stream()
                .map(provider -> new ClearingAccount(provider, balance(provider), summands(provider)))
                .toList();
    }

    /** Postings to the account are signed the other way: a credit takes from it what it gives to the citizen. */
    private Money balance(String provider) {
        Object posted = em.createNativeQuery(POSTED)
                .setParameter(1, "clearing:" + provider)
                .getSingleResult();
        return money(posted).negated();
    }

    private List<Summand> summands(String provider) {
        return em.createQuery(
                        "select i.state, i.kind, count(i), sum(i.credited - i.paidOut) from ClearingItem i"
                                + " where i.provider = :provider and i.state <> :settled group by i.state, i.kind",
                        Object[].class)
                .setParameter("provider", provider)
                .setParameter("settled", ItemState.SETTLED)
                .getResultStream()
                .map(ClearingAccounts::summand)
                .sorted(Comparator.comparing(Summand::state).thenComparing(Summand::kind))
                .toList();
    }

    private static Summand summand(Object[] row) {
        return new Summand(
                (ItemState) row[0], (SettlementLine.Kind) row[1], ((Number) row[2]).longValue(), money(row[3]));
    }

    private static Money money(Object sum) {
        return Money.ofOere(((Number) sum).longValue());
    }
}
