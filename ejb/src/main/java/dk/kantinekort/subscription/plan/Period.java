package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;

/** The days that one charge pays for, both ends included. */
public record Period(LocalDate first, LocalDate last) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period from " + first + " to " + last);
        }
    }

    /** How many days it has, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** The part of it from that day on. @param date not after its last day */
    Period from(LocalDate date) {
        return date.isAfter(first) ? new Period(date, last) : this;
    }

    /** The part of it up to that day. @param date not before its first day */
    Period to(LocalDate date) {
        return date.isBefore(last) ? new Period(first, date) : this;
    }

    /** Of what it costs, what falls to its days after that one, rounded to the nearest øre, half an øre up. */
    public Money shareAfter(LocalDate date, Money cost) {
        if (!date.isBefore(last)) {
            return Money.ZERO;
        }
        return from(date.plusDays(1)).shareOf(cost, this);
    }

    /** What this part of a whole costs. */
    Money shareOf(Money cost, Period whole) {
        long days = 2 * whole.days();
        return Money.ofOere(Math.floorDiv(Math.multiplyExact(cost.oere(), 2 * days()) + whole.days(), days));
    }

    /** Whether any of its days falls on such a weekday and is not among the closed ones. */
    boolean hasOpenDay(Set<DayOfWeek> weekdays, Set<LocalDate> closed) {
        return dates().anyMatch(date -> weekdays.contains(date.getDayOfWeek()) && !closed.contains(date));
    }

    private Stream<LocalDate> dates() {
        return first.datesUntil(last.plusDays(1));
    }
}
