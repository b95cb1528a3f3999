package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.portal.YearPlan.Due;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Subscriptions over a long time of the test clock. {@code server-config/faults} lets a school year pass over 1,000 accounts. */
interface SchoolYearTests extends InPortal {

    /** Any other will do as well; the figure in the log is the same for the same seed and first day. */
    long SEED = 20_260_812;

    @Test
    default void what_is_charged_over_time_is_each_plan_times_its_periods_to_the_oere() throws Exception {
        int accounts = Integer.getInteger("year.accounts");
        int days = Integer.getInteger("year.days");
        SchoolYear year = SchoolYear.begin(sandbox(), accounts, SEED);

        year.pass(days);

        assertThat(year.charged()).isEqualTo(year.expected());
        List<List<Due>> taken = year.taken();
        assertThat(SchoolYear.sum(taken)).isEqualTo(SchoolYear.sum(year.expected()));
        int late = 0;
        for (int i = 0; i < accounts; i++) {
            if (year.fails(i)) {
                late += late(taken.get(i), year.expected().get(i));
            } else {
                assertThat(taken.get(i)).isEqualTo(year.expected().get(i));
            }
        }
        assertThat(late).as("charges that were declined at first").isPositive();
        System.getLogger(SchoolYearTests.class.getName())
                .log(
                        Level.INFO,
                        "school year: %d accounts over %d days, seed %d: %d charges, %d øre, as the plans say"
                                .formatted(
                                        accounts,
                                        days,
                                        SEED,
                                        year.charged().stream()
                                                .mapToInt(charges -> charges.size())
                                                .sum(),
                                        SchoolYear.sum(taken)));
    }

    /** How many were taken after their day. */
    private static int late(List<Due> taken, List<Due> expected) {
        assertThat(taken)
                .extracting(Due::oere)
                .isEqualTo(expected.stream().map(Due::oere).toList());
        return (int) IntStream.range(0, taken.size())
                .filter(i -> taken.get(i).on().isAfter(expected.get(i).on()))
                .count();
    }
}
