package dk.kantinekort.subscription;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.login.StaffScope;
import dk.kantinekort.person.PersonGroup;
import dk.kantinekort.person.PersonGroups;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.money.TypedAmount;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.Prices;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.subscription.waiting.Waits;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where staff keep the plans of their units: they make them, change their prices, and withdraw them. Others' plans are not there. */
@Stateless
@RolesAllowed({"unit", "admin"})
public class PlanDesk {

    /** How long before a new price applies its subscribers are told, in days. */
    public static final int DAYS_OF_NOTICE = 30;

    @Inject
    private Plans plans;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Units units;

    @Inject
    private PersonGroups groups;

    @Inject
    private Waits waits;

    @Inject
    private Places places;

    @Inject
    private PriceMails mails;

    @Inject
    private StaffScope scope;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** By name, each with the number of its subscribers. */
    public List<KeptPlan> list() {
        List<Unit> all = units.list();
        return plans.list().stream()
                .filter(plan -> scope.keeps(plan.units()))
                .map(plan -> kept(plan, all))
                .toList();
    }

    private KeptPlan kept(SubscriptionPlan plan, List<Unit> all) {
        String names = all.stream()
                .filter(unit -> plan.units().contains(unit.id()))
                .map(Unit::name)
                .collect(Collectors.joining(", "));
        return new KeptPlan(
                plan,
                plan.priceOn(BusinessTime.today(clock)),
                plan.priceAfter(BusinessTime.today(clock)),
                names,
                String.join(", ", groups.names(plan.groups())),
                subscriptions.countTaken(plan),
                waits.count(plan.id()));
    }

    /** Those that plans can be made for, by name. */
    public List<Unit> listUnits() {
        return units.list().stream()
                .filter(unit -> scope.keeps(Set.of(unit.id())))
                .toList();
    }

    /** The names of the classes of person that plans can be made for, in order. */
    public List<String> listGroups() {
        return groups.list().stream().map(PersonGroup::name).toList();
    }

    /**
     * @return its public id
     * @throws RefusedException with every fault of the form
     * @throws NotFoundException when it names a unit that is not theirs, or a group that nobody knows
     */
    public String make(PlanForm form, String actor) {
        Set<Long> named = listUnits().stream()
                .filter(unit -> form.units().contains(unit.publicId()))
                .map(Unit::id)
                .collect(Collectors.toSet());
        if (named.size() < form.units().size()) {
            throw new NotFoundException("unit");
        }
        SubscriptionPlan plan = plans.make(new PlanCheck(form, named, groups(form)).require());
        audit.record(actor, "PLAN_MADE", plan.publicId(), plan.name());
        return plan.publicId();
    }

    private Set<Long> groups(PlanForm form) {
        Set<Long> named = groups.list().stream()
                .filter(group -> form.groups().contains(group.name()))
                .map(PersonGroup::id)
                .collect(Collectors.toSet());
        if (named.size() < form.groups().size()) {
            throw new NotFoundException("group");
        }
        return named;
    }

    /**
     * Gives the plan a new price, for the periods that begin on the day or later. Its subscribers are told at once.
     *
     * @param typed kroner, with or without øre
     * @param from as a date field sends it
     * @throws RefusedException {@code PLAN_PRICE_MALFORMED}, {@code PLAN_PRICE_TOO_SOON} with the first day that will do
     */
    public void changePrice(String plan, String typed, String from, String actor) {
        Money price = TypedAmount.parse(typed)
                .orElseThrow(() -> new RefusedException(Refusal.atField("newPrice", "PLAN_PRICE_MALFORMED")));
        LocalDate soonest = BusinessTime.today(clock).plusDays(DAYS_OF_NOTICE);
        LocalDate day = PlanCheck.date(from)
                .filter(date -> !date.isBefore(soonest))
                .orElseThrow(() -> new RefusedException(Refusal.atField("priceFrom", "PLAN_PRICE_TOO_SOON", soonest)));
        Money before = requireKept(plan).prices().of(day);
        tellOfPrice(plans.changePrice(plan, day, price), new PriceChange(day, before, price, clock.instant()));
        audit.record(actor, "PLAN_PRICE_CHANGED", plan, price.oere() + " from " + day);
    }

    /** Those who are charged still. */
    private void tellOfPrice(SubscriptionPlan plan, PriceChange change) {
        subscriptions.listStanding(plan).stream()
                .filter(Subscription::isCharged)
                .forEach(subscription -> mails.plan(subscription, change));
    }

    /**
     * Gives the plan more places or fewer; those who have one keep it. A place that becomes free is offered to whoever waits.
     *
     * @param typed empty for any number
     * @throws RefusedException {@code PLAN_CAPACITY_MALFORMED}
     */
    public void changeCapacity(String plan, String typed, String actor) {
        Optional<Integer> capacity = PlanCheck.number(typed).filter(number -> number > 0);
        if (!typed.isBlank() && capacity.isEmpty()) {
            throw new RefusedException(Refusal.atField("newCapacity", "PLAN_CAPACITY_MALFORMED"));
        }
        requireKept(plan);
        places.look(plans.changeCapacity(plan, capacity));
        audit.record(
                actor,
                "PLAN_CAPACITY_CHANGED",
                plan,
                capacity.map(String::valueOf).orElse("any"));
    }

    /**
     * Takes an announced price back; those who were told of it are told again. Once it applies, nothing happens.
     *
     * @param from the day that it would have applied from
     * @throws RefusedException {@code PLAN_PRICE_CHARGED} when periods were charged at it already, or fall due
     */
    public void withdrawPrice(String plan, LocalDate from, String actor) {
        SubscriptionPlan found = requireKept(plan);
        Prices before = found.prices();
        if (isCharged(found, from)) {
            throw new RefusedException(Refusal.of("PLAN_PRICE_CHARGED"));
        }
        if (from.isAfter(BusinessTime.today(clock))) {
            SubscriptionPlan kept = plans.withdrawPrice(plan, from);
            Money price = kept.prices().of(from);
            tellOfPrice(kept, new PriceChange(from, before.of(from), price, clock.instant()));
            audit.record(actor, "PLAN_PRICE_WITHDRAWN", plan, price.oere() + " from " + from);
        }
    }

    /** In advance, so before the first day: by plan, or at enrolment in a plan that has not begun. */
    private boolean isCharged(SubscriptionPlan plan, LocalDate from) {
        boolean due = plan.schedule()
                .firstFrom(from, LocalDate.MIN, plan.prices(), Set.of())
                .filter(period -> Settling.isDue(period, clock.instant()))
                .isPresent();
        return from.isAfter(BusinessTime.today(clock)) && (due || subscriptions.isChargedFrom(plan, from));
    }

    /**
     * Corrects what citizens read of the plan.
     *
     * @throws RefusedException {@code PLAN_NAME_MISSING}, {@code TEXT_TOO_LONG}
     */
    public void describe(String plan, String name, String about, String actor) {
        requireKept(plan);
        PlanCheck.requireTexts("newName", name, "newAbout", about);
        plans.describe(plan, name.strip(), about.strip());
        audit.record(actor, "PLAN_DESCRIBED", plan, name.strip());
    }

    /** Takes no new subscribers any more; those who have it keep it. */
    public void withdraw(String plan, String actor) {
        requireKept(plan);
        places.look(plans.offer(plan, false));
        audit.record(actor, "PLAN_WITHDRAWN", plan, "");
    }

    /** Takes new subscribers again. */
    public void offerAgain(String plan, String actor) {
        requireKept(plan);
        places.look(plans.offer(plan, true));
        audit.record(actor, "PLAN_OFFERED_AGAIN", plan, "");
    }

    private SubscriptionPlan requireKept(String plan) {
        return Optional.of(plans.require(plan))
                .filter(found -> scope.keeps(found.units()))
                .orElseThrow(() -> new NotFoundException("plan"));
    }
}
