package dk.kantinekort.support;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Finds the payments that a case may be about: of its citizen, onto its account, or of its amount on its date. */
@ApplicationScoped
class MatchingPayments {

    private static final int DAYS_AROUND = 14;
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 12;
    private static final String NEAR =
            "select p.publicId, p.reference, p.amount, p.life.status, p.times.createdAt, a.name, d.payerId, d.accountId"
                    + " from Deposit d, Payment p, Account a where p.id = d.paymentId and a.id = d.accountId"
                    + " and p.times.createdAt >= :from and p.times.createdAt < :to"
                    + " and (d.payerId = :person or d.accountId = :account"
                    + " or p.amount = :amount and p.times.createdAt >= :dayFrom and p.times.createdAt < :dayTo)"
                    + " order by p.times.createdAt desc, p.id desc";
    private static final Comparator<MatchingPayment> BEST_FIRST =
            Comparator.comparingInt(MatchingPayment::agreements).reversed();

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Those that agree in most come first, and among them the newest. */
    List<MatchingPayment> list(SupportCase about) {
        LocalDate day = about.paidOn();
        return em
                .createQuery(NEAR, Object[].class)
                .setParameter("from", BusinessTime.startOf(day.minusDays(DAYS_AROUND)))
                .setParameter("to", BusinessTime.startOf(day.plusDays(DAYS_AROUND + 1)))
                .setParameter("dayFrom", BusinessTime.startOf(day))
                .setParameter("dayTo", BusinessTime.startOf(day.plusDays(1)))
                .setParameter("person", about.personId())
                .setParameter("account", about.accountId())
                .setParameter("amount", about.amount().oere())
                .setMaxResults(LOOKED_AT)
                .getResultList()
                .stream()
                .map(row -> match(row, about))
                .sorted(BEST_FIRST)
                .limit(SHOWN)
                .toList();
    }

    private static MatchingPayment match(Object[] row, SupportCase about) {
        Money amount = Money.ofOere((Long) row[2]);
        Instant begunAt = (Instant) row[4];
        RecentPayment payment = new RecentPayment(
                (String) row[0], (String) row[1], amount, (PaymentStatus) row[3], begunAt, (String) row[5]);
        return new MatchingPayment(
                payment,
                row[6].equals(about.personId()),
                row[7].equals(about.accountId()),
                amount.equals(about.amount()),
                BusinessTime.dateOf(begunAt).equals(about.paidOn()));
    }
}
