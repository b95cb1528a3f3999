package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.refund.RefundRecords;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The items that a provider's lines are about. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LineItems {

    private static final String ITEMS =
            "select i from ClearingItem i where i.provider = :provider and i.reference in :references";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private RefundRecords refunds;

    /**
     * Holds the items until the transaction ends, and begins those that are not there yet. Their payments are held before any item,
     * as they are by whoever credits them: so two never begin the same item, nor wait for each other.
     *
     * @param lines all of the provider, and not fees
     * @return the items by the keys of their lines
     */
    public Map<ItemKey, ClearingItem> hold(String provider, List<ReceivedLine> lines) {
        Map<ItemKey, ItemKey> keys = keys(lines);
        Set<ItemKey> missing = new HashSet<>(keys.values());
        missing.removeAll(find(provider, keys.values(), LockModeType.NONE).keySet());
        holdPayments(references(missing));
        Map<ItemKey, ClearingItem> items = new HashMap<>(find(provider, keys.values(), LockModeType.PESSIMISTIC_WRITE));
        for (ReceivedLine line : lines) {
            items.computeIfAbsent(keys.get(line.key()), key -> begin(key, line.date()));
        }
        em.flush();
        return keys.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> items.get(keys.get(key))));
    }

    /** Providers name a refund by its own reference, or by that of the payment. */
    private Map<ItemKey, ItemKey> keys(List<ReceivedLine> lines) {
        Set<ItemKey> named = lines.stream().map(ReceivedLine::key).collect(Collectors.toSet());
        Map<String, String> payments = refunds.payments(
                references(named.stream().filter(ItemKey::isRefund).toList()));
        return named.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> key.isRefund()
                                ? ItemKey.refund(
                                        key.provider(), payments.getOrDefault(key.reference(), key.reference()))
                                : key));
    }

    private static Set<String> references(Collection<ItemKey> keys) {
        return keys.stream().map(ItemKey::reference).collect(Collectors.toSet());
    }

    private void holdPayments(Set<String> references) {
        if (!references.isEmpty()) {
            em.createQuery("select p from Payment p where p.reference in :references", Payment.class)
                    .setParameter("references", references)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }

    private Map<ItemKey, ClearingItem> find(String provider, Collection<ItemKey> keys, LockModeType lock) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        TypedQuery<ClearingItem> query = em.createQuery(ITEMS, ClearingItem.class)
                .setParameter("provider", provider)
                .setParameter("references", references(keys))
                .setLockMode(lock);
        return query.getResultStream().collect(Collectors.toMap(ClearingItem::key, Function.identity()));
    }

    private ClearingItem begin(ItemKey key, LocalDate since) {
        ClearingItem item = new ClearingItem(key, since);
        em.persist(item);
        return item;
    }
}
