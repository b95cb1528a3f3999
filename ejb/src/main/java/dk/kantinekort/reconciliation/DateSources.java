package dk.kantinekort.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sees to it that a provider's date has its lines from one source. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DateSources {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /**
     * Takes the dates for the source, together with its lines. Of two sources that come at once the database refuses one.
     *
     * @return those that have lines from the other source
     */
    public Set<LocalDate> take(String provider, LineSource source, Collection<LocalDate> dates) {
        Set<LocalDate> free = new TreeSet<>(dates);
        Set<LocalDate> others = new HashSet<>();
        for (DateSource taken : list(provider, dates)) {
            free.remove(taken.date());
            if (taken.source() != source) {
                others.add(taken.date());
            }
        }
        free.forEach(date -> em.persist(new DateSource(provider, date, source)));
        em.flush();
        return others;
    }

    private List<DateSource> list(String provider, Collection<LocalDate> dates) {
        return dates.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s from DateSource s where s.provider = :provider and s.date in :dates",
                                DateSource.class)
                        .setParameter("provider", provider)
                        .setParameter("dates", dates)
                        .getResultList();
    }
}
