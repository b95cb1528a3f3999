package dk.kantinekort.statement;

import dk.kantinekort.account.Account;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The movements of an account (rule 22), found by their number, which the books' index leads to however many there are. */
@Stateless
public class Statements {

    private static final String MOVEMENTS =
            "select p.movement, e.bookedAt, e.text, e.place, p.amount, p.balanceAfter, e.actor, e.kind, e.sourceKey from Posting p join p.entry e"
                    + " where p.account.id = :account and p.bookedAt >= :start and p.bookedAt < :end";
    private static final String FOUND =
            " and (lower(e.text) like :pattern escape '!' or lower(e.place) like :pattern escape '!')";
    private static final String OLDER = " and p.movement < :movement order by p.movement desc";
    private static final String NEWER = " and p.movement > :movement order by p.movement";
    private static final String NAMES = "select p.publicId, p.name from Person p"
            + " where p.publicId in :ids and (p.nameProtected = false or p.id = :viewer)";

    private static final String PAYMENTS =
            "select p.reference, p.publicId from Payment p" + " where p.reference in :references";
    private static final String PAYMENT_KEY = "payment:";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AccountAccess access;

    /** @throws NotFoundException when there is no such account or it is not the person's to use */
    public StatementPage page(long personId, String accountPublicId, StatementQuery query) {
        return StatementPage.of(list(personId, accountPublicId, query, StatementPage.SIZE + 1), query.position());
    }

    /**
     * Movements from the query's position on, so that a file takes them in some at a time.
     *
     * @param most how many at once
     * @throws NotFoundException when there is no such account or it is not the person's to use
     */
    public List<Movement> list(long personId, String accountPublicId, StatementQuery query, int most) {
        List<Object[]> rows = find(access.require(personId, accountPublicId), query, most);
        Map<String, String> names = names(rows, personId);
        Map<String, String> payments = payments(rows);
        return rows.stream().map(row -> movement(row, names, payments)).toList();
    }

    private List<Object[]> find(Account account, StatementQuery query, int most) {
        boolean searching = !query.search().isBlank();
        String jpql = MOVEMENTS + (searching ? FOUND : "") + (query.position().newer() ? NEWER : OLDER);
        TypedQuery<Object[]> asked = em.createQuery(jpql, Object[].class)
                .setParameter("account", account.ledgerAccountId())
                .setParameter("start", query.start())
                .setParameter("end", query.end())
                .setParameter("movement", query.position().movement())
                .setMaxResults(most);
        if (searching) {
            asked.setParameter("pattern", query.pattern());
        }
        return asked.getResultList();
    }

    /** Names that the viewer may see, by public id. */
    private Map<String, String> names(List<Object[]> rows, long viewerId) {
        Set<String> ids = rows.stream()
                .map(row -> (String) row[6])
                .filter(actor -> ActorKind.of(actor) == ActorKind.PERSON)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(NAMES, Object[].class)
                .setParameter("ids", ids)
                .setParameter("viewer", viewerId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Public ids of the payments among the movements, by the books' key for them. */
    private Map<String, String> payments(List<Object[]> rows) {
        Set<String> references = rows.stream()
                .filter(row -> row[7] == EntryKind.DEPOSIT)
                .map(row -> String.valueOf(row[8]))
                .filter(key -> key.startsWith(PAYMENT_KEY))
                .map(key -> key.substring(PAYMENT_KEY.length()))
                .collect(Collectors.toSet());
        if (references.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(PAYMENTS, Object[].class)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toMap(row -> PAYMENT_KEY + row[0], row -> (String) row[1]));
    }

    private static Movement movement(Object[] row, Map<String, String> names, Map<String, String> payments) {
        String actor = (String) row[6];
        return new Movement(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (EntryKind) row[7],
                (String) row[2],
                row[3] == null ? "" : (String) row[3],
                Money.ofOere(((Number) row[4]).longValue()),
                Money.ofOere(((Number) row[5]).longValue()),
                ActorKind.of(actor),
                names.getOrDefault(actor, ""),
                payments.getOrDefault(String.valueOf(row[8]), ""));
    }
}
