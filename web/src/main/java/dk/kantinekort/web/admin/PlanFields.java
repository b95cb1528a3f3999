package dk.kantinekort.web.admin;

import dk.kantinekort.subscription.PlanForm;
import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.PeriodLength;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a new plan. Weekdays by number, Monday 1; units by public id, groups by name. */
public class PlanFields {

    private String name = "";
    private String about = "";
    private String price = "";
    private PeriodLength length = PeriodLength.MONTH;
    private String chargeDay = "1";
    private String starts = "";
    private String ends = "";
    private String capacity = "";
    private boolean prorated;
    private HolidayRule holidays = HolidayRule.NO_MEAL;
    private String[] days = {"1", "2", "3", "4", "5"};
    private String[] units = {};
    private String[] groups = {};
    private boolean meals = true;
    private String skus = "";
    private boolean refunds;

    PlanForm form() {
        Set<DayOfWeek> mealDays =
                Stream.of(days).map(day -> DayOfWeek.of(Integer.parseInt(day))).collect(Collectors.toSet());
        return new PlanForm(
                name,
                about,
                price,
                length,
                chargeDay,
                starts,
                ends,
                capacity,
                prorated,
                holidays,
                mealDays,
                Set.of(units),
                Set.of(groups),
                meals,
                skus,
                refunds);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public PeriodLength getLength() {
        return length;
    }

    public void setLength(PeriodLength length) {
        this.length = length;
    }

    public String getChargeDay() {
        return chargeDay;
    }

    public void setChargeDay(String chargeDay) {
        this.chargeDay = chargeDay;
    }

    public String getStarts() {
        return starts;
    }

    public void setStarts(String starts) {
        this.starts = starts;
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public boolean isProrated() {
        return prorated;
    }

    public void setProrated(boolean prorated) {
        this.prorated = prorated;
    }

    public HolidayRule getHolidays() {
        return holidays;
    }

    public void setHolidays(HolidayRule holidays) {
        this.holidays = holidays;
    }

    public String[] getDays() {
        return days.clone();
    }

    public void setDays(String[] days) {
        this.days = days.clone();
    }

    public String[] getUnits() {
        return units.clone();
    }

    public void setUnits(String[] units) {
        this.units = units.clone();
    }

    public String[] getGroups() {
        return groups.clone();
    }

    public void setGroups(String[] groups) {
        this.groups = groups.clone();
    }

    public boolean isMeals() {
        return meals;
    }

    public void setMeals(boolean meals) {
        this.meals = meals;
    }

    public String getSkus() {
        return skus;
    }

    public void setSkus(String skus) {
        this.skus = skus;
    }

    public boolean isRefunds() {
        return refunds;
    }

    public void setRefunds(boolean refunds) {
        this.refunds = refunds;
    }
}
