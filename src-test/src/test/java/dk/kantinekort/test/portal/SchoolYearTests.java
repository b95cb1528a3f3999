package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
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
        assertThat(year.taken()).isEqualTo(SchoolYear.sum(year.expected()));
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
                                        year.taken()));
    }
}
