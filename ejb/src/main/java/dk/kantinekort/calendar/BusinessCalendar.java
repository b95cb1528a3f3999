package dk.kantinekort.calendar;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When units are closed. Dates are business dates. */
@Stateless
public class BusinessCalendar {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Closes the unit on all days from the first to the last. Where it is closed already, it stays so. */
    public void close(long unitId, LocalDate first, LocalDate last) {
        Set<LocalDate> closed = new HashSet<>(listClosed(unitId, first, last));
        first.datesUntil(last.plusDays(1))
                .filter(date -> !closed.contains(date))
                .forEach(date -> em.persist(new ClosedDay(unitId, date)));
        em.flush();
    }

    /** Opens it again on all those days. */
    public void open(long unitId, LocalDate first, LocalDate last) {
        em.createQuery("delete from ClosedDay c where c.unitId = :unit and c.date between :first and :last")
                .setParameter("unit", unitId)
                .setParameter("first", first)
                .setParameter("last", last)
                .executeUpdate();
    }

    /** The days from the first to the last on which the unit is closed, in order. */
    public List<LocalDate> listClosed(long unitId, LocalDate first, LocalDate last) {
        return em.createQuery(
                        "select c.date from ClosedDay c where c.unitId = :unit and c.date between :first and :last"
                                + " order by c.date",
                        LocalDate.class)
                .setParameter("unit", unitId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }
}
