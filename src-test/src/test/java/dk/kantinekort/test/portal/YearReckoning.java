package dk.kantinekort.test.portal;

import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.PeriodLength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one account must pay in a school year, and when, by the words of rules 24 and 25 and by counting days: the other way round
 * than the portal reckons, which goes from period to period.
 */
final class YearReckoning {

    private static final List<Integer> TRIED_AGAIN = List.of(1, 3, 7);

    private final YearPupil pupil;
    private final YearPlan plan;
    private final YearDays days;

    YearReckoning(YearPupil pupil, YearDays days) {
        this.pupil = pupil;
        this.plan = pupil.terms();
        this.days = days;
    }

    /** What is taken on a date. */
    record Due(LocalDate on, long oere) {}

    /** What is had of a period. */
    record Part(LocalDate on, long oere, List<LocalDate> days) {}

    /** Of every period from enrolment to the end of the plan, whether it comes to be paid or not. */
    List<Part> parts() {
        Map<LocalDate, List<LocalDate>> had = new TreeMap<>();
        LocalDate from = plan.starts().isAfter(pupil.enrols()) ? plan.starts() : pupil.enrols();
        from.datesUntil(plan.ends().plusDays(1))
                .forEach(date -> had.computeIfAbsent(firstOf(date), first -> new ArrayList<>())
                        .add(date));
        List<Part> parts = new ArrayList<>();
        had.forEach((first, dates) ->
                parts.add(new Part(parts.isEmpty() ? pupil.enrols() : due(first), price(first, dates), dates)));
        return parts;
    }

    private boolean isByMonth() {
        return plan.length() == PeriodLength.MONTH;
    }

    private LocalDate firstOf(LocalDate date) {
        return isByMonth() ? date.withDayOfMonth(1) : date.with(DayOfWeek.MONDAY);
    }

    /** In advance; on the first day when the charge day had gone by at enrolment. */
    private LocalDate due(LocalDate first) {
        LocalDate planned = plan.day() == 1 ? first : isByMonth() ? inMonthBefore(first) : inWeekBefore(first);
        return planned.isAfter(pupil.enrols()) ? planned : first;
    }

    private LocalDate inMonthBefore(LocalDate first) {
        YearMonth before = YearMonth.from(first).minusMonths(1);
        return before.atDay(Math.min(plan.day(), before.lengthOfMonth()));
    }

    private LocalDate inWeekBefore(LocalDate monday) {
        return monday.minusWeeks(1).with(DayOfWeek.of(plan.day()));
    }

    private long price(LocalDate first, List<LocalDate> dates) {
        boolean open = dates.stream()
                .anyMatch(date -> plan.mealDays().contains(date.getDayOfWeek())
                        && !days.closed().contains(date));
        if (plan.holidays() == HolidayRule.NO_CHARGE && !open) {
            return 0;
        }
        long whole = first.isBefore(plan.laterFrom()) ? plan.price() : plan.later();
        return plan.prorated() ? share(whole, dates.size(), isByMonth() ? first.lengthOfMonth() : 7) : whole;
    }

    private static long share(long oere, long part, long of) {
        return BigDecimal.valueOf(oere)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What the provider must have taken by the evening of the last day, in order. */
    List<Due> taken() {
        return paid().stream().map(part -> new Due(part.on(), part.oere())).toList();
    }

    /** How many of them were declined at least once. */
    long late() {
        List<LocalDate> planned = parts().stream().map(Part::on).toList();
        return taken().stream().filter(due -> !planned.contains(due.on())).count();
    }

    private List<Part> paid() {
        List<Part> paid = new ArrayList<>();
        LocalDate free = pupil.enrols();
        for (Part part : parts().stream().filter(each -> each.oere() > 0).toList()) {
            Optional<LocalDate> day = firstGood(part.on(), free).filter(this::isTaken);
            if (day.isEmpty()) {
                return paid;
            }
            paid.add(new Part(day.get(), part.oere(), part.days()));
            free = day.get().plusDays(1);
        }
        return paid;
    }

    private boolean isTaken(LocalDate day) {
        return !day.isAfter(days.last()) && pupil.leaves().filter(day::isAfter).isEmpty();
    }

    /** After three tries more it is paused. @param free the first day on which nothing else is charged */
    private Optional<LocalDate> firstGood(LocalDate due, LocalDate free) {
        LocalDate day = due.isBefore(free) ? free : due;
        for (int later : TRIED_AGAIN) {
            if (!pupil.isDeclinedOn(day)) {
                return Optional.of(day);
            }
            LocalDate planned = due.plusDays(later);
            day = planned.isAfter(day) ? planned : day.plusDays(1);
        }
        return Optional.of(day).filter(last -> !pupil.isDeclinedOn(last));
    }

    /** What must stand on the account: the days after leaving that were paid, where the plan refunds. */
    long refunded() {
        return pupil.leaves().filter(day -> plan.refunds() && !day.isAfter(days.last())).stream()
                .flatMapToLong(day -> paid().stream().mapToLong(part -> afterwards(part, day)))
                .sum();
    }

    private static long afterwards(Part part, LocalDate left) {
        long after = part.days().stream().filter(date -> date.isAfter(left)).count();
        return share(part.oere(), after, part.days().size());
    }
}
