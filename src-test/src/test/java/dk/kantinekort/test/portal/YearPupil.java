package dk.kantinekort.test.portal;

import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.test.portal.YearReckoning.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What befalls one account in a school year. All of it happens at noon, when that day's charges are over.
 *
 * @param plan its number
 * @param spells when the card cannot be charged, in order
 */
record YearPupil(int plan, YearPlan terms, LocalDate enrols, List<Spell> spells, Optional<LocalDate> leaves) {

    /** Some of them are not charged at the first try, some leave, the card of some is blocked for good. */
    private static final int SORTS = 10;

    private static final Set<Integer> DECLINED = Set.of(0, 3, 4, 5);
    private static final Set<Integer> LEAVING = Set.of(1, 3);
    private static final int BLOCKED = 2;
    private static final int ONE_IN_SO_MANY_BY_WEEK = 4;
    private static final int LONGEST_SPELL = 6;
    private static final int DAYS_BETWEEN_SPELLS = 30;

    /** From noon of one day to noon of the other. */
    record Spell(LocalDate from, LocalDate to, Behaviour behaviour) {

        boolean declines(LocalDate morning) {
            return morning.isAfter(from) && !morning.isAfter(to);
        }
    }

    /** @param number its turn, from 0, which decides what sort of account it is */
    static YearPupil of(int number, List<YearPlan> plans, Random seed, YearDays days) {
        int plan = number % ONE_IN_SO_MANY_BY_WEEK == 0
                ? YearPlan.BY_MONTH + seed.nextInt(YearPlan.BY_WEEK)
                : seed.nextInt(YearPlan.BY_MONTH);
        LocalDate enrols = days.first().plusDays(seed.nextInt(days.enrolling()));
        int sort = number % SORTS;
        YearPupil calm = new YearPupil(plan, plans.get(plan), enrols, List.of(), leaves(sort, enrols, seed, days));
        return calm.troubled(sort, seed, days);
    }

    /** Before the last charges, when it is left already. */
    private static Optional<LocalDate> leaves(int sort, LocalDate enrols, Random seed, YearDays days) {
        int left = (int) ChronoUnit.DAYS.between(enrols, days.last()) * 2 / 3;
        return LEAVING.contains(sort) ? Optional.of(enrols.plusDays(1L + seed.nextInt(left))) : Optional.empty();
    }

    private YearPupil troubled(int sort, Random seed, YearDays days) {
        if (sort == BLOCKED) {
            LocalDate from = enrols.plusDays(seed.nextInt((int) ChronoUnit.DAYS.between(enrols, days.last())));
            return with(List.of(new Spell(from, LocalDate.MAX, Behaviour.BLOCKED)));
        }
        return DECLINED.contains(sort) ? with(spells(seed, days)) : this;
    }

    private YearPupil with(List<Spell> troubles) {
        return new YearPupil(plan, terms, enrols, troubles, leaves);
    }

    /** About the days of some of its charges, each over before the last try by plan. */
    private List<Spell> spells(Random seed, YearDays days) {
        List<Spell> chosen = new ArrayList<>();
        LocalDate free = enrols.plusDays(1);
        for (Part part : new YearReckoning(this, days).parts()) {
            if (part.oere() > 0 && !part.on().isBefore(free) && (chosen.isEmpty() || seed.nextBoolean())) {
                chosen.add(about(part.on(), seed));
                free = part.on().plusDays(DAYS_BETWEEN_SPELLS);
            }
        }
        return chosen;
    }

    private Spell about(LocalDate due, Random seed) {
        int lasts = 1 + seed.nextInt(LONGEST_SPELL);
        LocalDate wanted = due.minusDays(1L + seed.nextInt(lasts));
        LocalDate from = wanted.isBefore(enrols) ? enrols : wanted;
        return new Spell(from, from.plusDays(lasts), Behaviour.NO_COVER);
    }

    boolean isDeclinedOn(LocalDate morning) {
        return spells.stream().anyMatch(spell -> spell.declines(morning));
    }
}
