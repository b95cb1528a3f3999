package dk.kantinekort.subscription.plan;

import dk.kantinekort.calendar.BusinessCalendar;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plans in the database, with no regard to who asks. */
@Stateless
public class Plans {

    /** Further than one period and the gap before it. */
    private static final int LOOK_AHEAD_DAYS = 400;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private BusinessCalendar calendar;

    @Inject
    private Clock clock;

    public SubscriptionPlan make(PlanDraft draft) {
        SubscriptionPlan plan = new SubscriptionPlan(draft, clock.instant());
        em.persist(plan);
        em.flush();
        return plan;
    }

    /** @param from the first day of the first period that costs it */
    public SubscriptionPlan changePrice(String publicId, LocalDate from, Money price) {
        SubscriptionPlan plan = require(publicId);
        plan.changePrice(from, price);
        em.flush();
        return plan;
    }

    /** @param places empty for any number */
    public SubscriptionPlan changeCapacity(String publicId, Optional<Integer> places) {
        SubscriptionPlan plan = require(publicId);
        plan.changeCapacity(places);
        em.flush();
        return plan;
    }

    /** @param from the day that the announced price would have applied from */
    public SubscriptionPlan withdrawPrice(String publicId, LocalDate from) {
        SubscriptionPlan plan = require(publicId);
        plan.withdrawPrice(from);
        em.flush();
        return plan;
    }

    /** @param takesNew whether it takes new subscribers */
    public SubscriptionPlan offer(String publicId, boolean takesNew) {
        SubscriptionPlan plan = require(publicId);
        plan.offer(takesNew);
        em.flush();
        return plan;
    }

    public SubscriptionPlan describe(String publicId, String name, String about) {
        SubscriptionPlan plan = require(publicId);
        plan.describe(name, about);
        em.flush();
        return plan;
    }

    public Optional<SubscriptionPlan> find(long id) {
        return Optional.ofNullable(em.find(SubscriptionPlan.class, id));
    }

    /** @throws NotFoundException when there is none */
    public SubscriptionPlan require(String publicId) {
        return em.createQuery("select p from SubscriptionPlan p where p.publicId = :id", SubscriptionPlan.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan"));
    }

    /** Holds the plan until the transaction ends, so that of two who want its last place one waits for the other. */
    public void hold(SubscriptionPlan plan) {
        em.lock(plan, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By name. */
    public List<SubscriptionPlan> list() {
        return em.createQuery("select p from SubscriptionPlan p order by p.name, p.id", SubscriptionPlan.class)
                .getResultList();
    }

    /** What accounts of that unit may have, or may have had, by name. */
    public List<SubscriptionPlan> listFor(long unitId) {
        return em.createQuery(
                        "select p from SubscriptionPlan p where :unit member of p.units order by p.name, p.id",
                        SubscriptionPlan.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** The period to be paid at enrolment on that day, of an account of that unit; empty when the plan is over. */
    public Optional<PeriodCharge> firstPeriod(SubscriptionPlan plan, long unitId, LocalDate enrolled) {
        return plan.schedule().first(enrolled, plan.prices(), closed(unitId, enrolled));
    }

    /** The period after one that ended on that day, of an account of that unit; empty when the plan is over by then. */
    public Optional<PeriodCharge> nextPeriod(SubscriptionPlan plan, long unitId, LocalDate ended, LocalDate enrolled) {
        return plan.schedule().next(ended, enrolled, plan.prices(), closed(unitId, ended));
    }

    /**
     * The first period that begins on that day or later, of an account of that unit.
     *
     * @param enrolled until which no charge by plan falls due
     * @return empty when the plan is over by then
     */
    public Optional<PeriodCharge> firstPeriodFrom(
            SubscriptionPlan plan, long unitId, LocalDate day, LocalDate enrolled) {
        return plan.schedule().firstFrom(day, enrolled, plan.prices(), closed(unitId, day));
    }

    private Set<LocalDate> closed(long unitId, LocalDate from) {
        return Set.copyOf(calendar.listClosed(unitId, from, from.plusDays(LOOK_AHEAD_DAYS)));
    }
}
