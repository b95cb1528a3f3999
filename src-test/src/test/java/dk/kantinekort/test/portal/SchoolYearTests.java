package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.portal.YearReckoning.Due;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Subscriptions over a long time of the test clock, compared with what plain counting expects, account by account and day by day. The
 * whole year is {@code server-config/faults}' to ask for: by {@code year.whole} one group of accounts lives from August to June.
 */
interface SchoolYearTests extends InPortal {

    Logger LOG = System.getLogger(SchoolYearTests.class.getName());

    @Test
    default void what_is_charged_over_time_is_each_plan_times_its_periods_to_the_oere() throws Exception {
        if (Boolean.getBoolean("year.whole")) {
            aWholeYear();
        } else {
            someWeeks();
        }
    }

    private void aWholeYear() throws Exception {
        SchoolYear year = SchoolYear.whole(sandbox());
        YearGroup group = year.group(accounts(), seed());
        Instant began = Instant.now();
        year.pass();
        say("school year: ", year, group, Duration.between(began, Instant.now()));

        requireAsExpected(group);
        assertThat(late(group)).as("charges that were declined at first").isPositive();
    }

    private static long late(YearGroup group) {
        return group.expected().stream().mapToLong(YearReckoning::late).sum();
    }

    /** Two groups of the same seed live side by side, and one of another. */
    private void someWeeks() throws Exception {
        SchoolYear weeks = SchoolYear.ofDays(sandbox(), Integer.getInteger("year.days"));
        List<YearGroup> groups = List.of(
                weeks.group(accounts(), seed()), weeks.group(accounts(), seed()), weeks.group(accounts(), seed() + 1));
        weeks.pass();

        for (YearGroup group : groups) {
            requireAsExpected(group);
        }
        List<List<Due>> taken = taken(groups.get(0));
        assertThat(YearTakings.digest(taken)).isEqualTo(YearTakings.digest(taken(groups.get(1))));
        assertThat(YearTakings.digest(taken)).isNotEqualTo(YearTakings.digest(taken(groups.get(2))));
    }

    private static int accounts() {
        return Integer.getInteger("year.accounts");
    }

    private static long seed() {
        return Long.getLong("year.seed");
    }

    /** The provider has taken it, on that day at six; nothing else, and nothing stays on any account but what is paid back. */
    private void requireAsExpected(YearGroup group) throws Exception {
        List<YearReckoning> expected = group.expected();
        List<Depositor> accounts = group.accounts();
        List<List<Due>> taken = taken(group);
        assertThat(YearTakings.read().hours(accounts)).containsOnly(6);
        for (int i = 0; i < accounts.size(); i++) {
            assertThat(taken.get(i))
                    .as("account %d", i)
                    .isEqualTo(expected.get(i).taken());
            assertThat(accounts.get(i).balance())
                    .as("what account %d is paid back", i)
                    .isEqualTo(Money.ofOere(expected.get(i).refunded()));
        }
    }

    private static List<List<Due>> taken(YearGroup group) throws Exception {
        return YearTakings.read().of(group.accounts());
    }

    private static void say(String what, SchoolYear year, YearGroup group, Duration lasted) throws Exception {
        List<List<Due>> taken = taken(group);
        List<List<Due>> expected =
                group.expected().stream().map(YearReckoning::taken).toList();
        String figure =
                "%s%d accounts, %d days, seed %d: %d charges (%d late), sum %d øre, expected %d øre, digest %s, in %d s"
                        .formatted(
                                what,
                                taken.size(),
                                year.days(),
                                seed(),
                                YearTakings.count(taken),
                                late(group),
                                YearTakings.sum(taken),
                                YearTakings.sum(expected),
                                YearTakings.digest(taken),
                                lasted.toSeconds());
        LOG.log(Level.INFO, figure);
    }
}
