package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What citizens may subscribe to (rule 24). Made by staff and offered until they withdraw it; those who have it keep it until
 * it ends. Its price may change, from a later period on, its capacity, and how it is described; all else stays as it was subscribed to.
 */
@Entity
@Table(name = "subscription_plan")
public class SubscriptionPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    private String name;

    private String about;

    @Enumerated(EnumType.STRING)
    private PeriodLength period;

    @Column(name = "charge_day")
    private int chargeDay;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private boolean prorated;

    @Enumerated(EnumType.STRING)
    private HolidayRule holidays;

    @Column(name = "meal_days")
    private String mealDays;

    private Integer capacity;

    private boolean meals;

    private boolean refunds;

    private boolean offered;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "subscription_plan_unit", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "unit_id")
    private Set<Long> units = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "subscription_plan_group", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "group_id")
    private Set<Long> groups = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "subscription_plan_sku", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "sku")
    private Set<String> skus = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "subscription_price", joinColumns = @JoinColumn(name = "plan_id"))
    private List<PlanPrice> prices = new ArrayList<>();

    @Version
    private long version;

    protected SubscriptionPlan() {}

    SubscriptionPlan(PlanDraft draft, Instant createdAt) {
        Schedule schedule = draft.schedule();
        this.publicId = PublicId.next();
        this.name = draft.name();
        this.about = draft.about();
        this.period = schedule.chargeDay().length();
        this.chargeDay = schedule.chargeDay().day();
        this.startsOn = schedule.starts();
        this.endsOn = schedule.ends().orElse(null);
        this.prorated = schedule.prorated();
        this.holidays = schedule.holidays();
        this.mealDays = numbers(schedule.mealDays());
        this.capacity = draft.capacity().orElse(null);
        this.meals = draft.meals().included();
        this.skus.addAll(draft.meals().skus());
        this.refunds = draft.refunds();
        this.offered = true;
        this.createdAt = createdAt;
        this.units.addAll(draft.units());
        this.groups.addAll(draft.groups());
        this.prices.add(new PlanPrice(period.around(startsOn).first(), draft.price()));
    }

    /** Charges that price for the periods that begin on the day or later. */
    void changePrice(LocalDate from, Money price) {
        prices.removeIf(standing -> standing.from().equals(from));
        prices.add(new PlanPrice(from, price));
    }

    /** @param places how many may have it at a time; empty for any number */
    void changeCapacity(Optional<Integer> places) {
        capacity = places.orElse(null);
    }

    /** Takes back a price that is announced. */
    void withdrawPrice(LocalDate from) {
        prices.removeIf(announced -> announced.from().equals(from));
    }

    /** Takes nobody any more, or takes new subscribers again; those who have it keep it. */
    void offer(boolean takesNew) {
        offered = takesNew;
    }

    /** Says better what it is; what it buys stays as it was subscribed to. */
    void describe(String newName, String newAbout) {
        name = newName;
        about = newAbout;
    }

    private static String numbers(Set<DayOfWeek> days) {
        StringBuilder numbers = new StringBuilder();
        days.stream().sorted().forEach(day -> numbers.append(day.getValue()));
        return numbers.toString();
    }

    private Set<DayOfWeek> mealDays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        mealDays.chars().forEach(digit -> days.add(DayOfWeek.of(Character.digit(digit, 10))));
        return days;
    }

    public Schedule schedule() {
        return new Schedule(
                new ChargeDay(period, chargeDay),
                startsOn,
                Optional.ofNullable(endsOn),
                prorated,
                holidays,
                mealDays());
    }

    /** Of the whole period that the day belongs to. */
    public Money priceOn(LocalDate day) {
        return prices().of(period.around(day).first());
    }

    /** What is announced for after the period that the day belongs to. */
    public Optional<ComingPrice> priceAfter(LocalDate day) {
        return prices().after(period.around(day).first());
    }

    public Prices prices() {
        TreeMap<LocalDate, Money> byFirstDay = new TreeMap<>();
        prices.forEach(price -> byFirstDay.put(price.from(), price.amount()));
        return new Prices(byFirstDay);
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public String name() {
        return name;
    }

    /** What citizens are told of it; empty when there is nothing to tell. */
    public String about() {
        return about;
    }

    /** How many may have it at a time; empty for any number. */
    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    /** What it buys. */
    public Meals meals() {
        return new Meals(meals, skus);
    }

    /** Whether whoever leaves does so at once, and gets the days that are left back (rule 25). */
    public boolean refunds() {
        return refunds;
    }

    /** Whether it takes new subscribers. */
    public boolean isOffered() {
        return offered;
    }

    /** The units whose accounts may have it, and where its meals are served. */
    public Set<Long> units() {
        return Set.copyOf(units);
    }

    /** The classes of person whose accounts may have it; empty for everybody's. */
    public Set<Long> groups() {
        return Set.copyOf(groups);
    }
}
