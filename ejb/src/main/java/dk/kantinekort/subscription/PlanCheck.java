package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.money.TypedAmount;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.plan.ChargeDay;
import dk.kantinekort.subscription.plan.Meals;
import dk.kantinekort.subscription.plan.PlanDraft;
import dk.kantinekort.subscription.plan.Schedule;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is wrong with a plan as filled in, each beside its field. */
final class PlanCheck {

    /** Shorter ones cannot stand on the payer's account. */
    static final int SHORTEST_NAME = 3;

    static final int LONGEST_NAME = 80;
    static final int LONGEST_ABOUT = 1000;

    private static final int LONGEST_SKU = 64;
    private static final int MOST_SKUS = 20;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private final PlanForm form;
    private final Set<Long> units;
    private final Set<Long> groups;
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * @param units those that the form names, as far as they exist
     * @param groups those that the form names
     */
    PlanCheck(PlanForm form, Set<Long> units, Set<Long> groups) {
        this.form = form;
        this.units = units;
        this.groups = groups;
    }

    /** @throws RefusedException with every fault found */
    PlanDraft require() {
        refusals.addAll(faults("name", form.name(), "about", form.about()));
        Optional<Money> price = TypedAmount.parse(form.price());
        require(price.isPresent(), "price", "PLAN_PRICE_MALFORMED");
        Optional<Integer> day = number(form.chargeDay()).filter(this::isChargeDay);
        require(day.isPresent(), "chargeDay", "PLAN_CHARGE_DAY", form.length().mostDays());
        Optional<LocalDate> starts = date(form.starts());
        require(starts.isPresent(), "starts", "PLAN_DATE_MALFORMED");
        Optional<LocalDate> ends = date(form.ends());
        require(form.ends().isBlank() || ends.isPresent(), "ends", "PLAN_DATE_MALFORMED");
        require(isAfter(ends, starts), "ends", "PLAN_ENDS_BEFORE_START");
        Optional<Integer> capacity = number(form.capacity()).filter(places -> places > 0);
        require(form.capacity().isBlank() || capacity.isPresent(), "capacity", "PLAN_CAPACITY_MALFORMED");
        require(!form.mealDays().isEmpty(), "mealDays", "PLAN_DAYS_MISSING");
        require(!units.isEmpty(), "units", "PLAN_UNITS_MISSING");
        require(areSkus(), "skus", "PLAN_SKUS_MALFORMED", MOST_SKUS);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        ChargeDay chargeDay = new ChargeDay(form.length(), day.orElseThrow());
        Schedule schedule =
                new Schedule(chargeDay, starts.orElseThrow(), ends, form.prorated(), form.holidays(), form.mealDays());
        return new PlanDraft(
                form.name().strip(),
                form.about().strip(),
                schedule,
                price.orElseThrow(),
                capacity,
                units,
                groups,
                meals(),
                form.refunds());
    }

    private Meals meals() {
        return form.meals() ? new Meals(true, skus()) : Meals.NONE;
    }

    private Set<String> skus() {
        return Stream.of(form.skus().split("[,;\\s]+"))
                .filter(sku -> !sku.isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean areSkus() {
        return skus().size() <= MOST_SKUS && skus().stream().allMatch(sku -> sku.length() <= LONGEST_SKU);
    }

    /** @throws RefusedException with what is wrong with them, beside the fields named so */
    static void requireTexts(String nameField, String name, String aboutField, String about) {
        List<Refusal> faults = faults(nameField, name, aboutField, about);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    private static List<Refusal> faults(String nameField, String name, String aboutField, String about) {
        List<Refusal> faults = new ArrayList<>();
        if (name.strip().length() < SHORTEST_NAME) {
            faults.add(Refusal.atField(nameField, "PLAN_NAME_MISSING"));
        }
        if (name.strip().length() > LONGEST_NAME) {
            faults.add(Refusal.atField(nameField, "TEXT_TOO_LONG", LONGEST_NAME));
        }
        if (about.strip().length() > LONGEST_ABOUT) {
            faults.add(Refusal.atField(aboutField, "TEXT_TOO_LONG", LONGEST_ABOUT));
        }
        return faults;
    }

    private void require(boolean sound, String field, String code, Serializable... arguments) {
        if (!sound) {
            refusals.add(Refusal.atField(field, code, arguments));
        }
    }

    private boolean isChargeDay(int day) {
        return day >= 1 && day <= form.length().mostDays();
    }

    private static boolean isAfter(Optional<LocalDate> end, Optional<LocalDate> start) {
        return end.isEmpty() || start.isEmpty() || !end.get().isBefore(start.get());
    }

    static Optional<Integer> number(String typed) {
        return NUMBER.matcher(typed.strip()).matches() ? Optional.of(Integer.valueOf(typed.strip())) : Optional.empty();
    }

    /** As date fields send it. */
    static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
