package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RankTestTest {

    private final Random random = new Random(1);

    @Test
    void samples_that_lie_evenly_do_not_differ() {
        assertThat(new RankTest(new double[] {1, 4, 5, 8}, new double[] {2, 3, 6, 7}).pValue())
                .isCloseTo(1, within(1e-6));
        assertThat(new RankTest(new double[] {3, 3}, new double[] {3, 3}).pValue())
                .isEqualTo(1);
    }

    @Test
    void a_known_example_has_its_known_value() {
        // U = 6 of 25 without ties: z = 6.5 / sqrt(25 * 11 / 12)
        assertThat(new RankTest(new double[] {1, 2, 4, 5, 9}, new double[] {3, 6, 7, 8, 10}).pValue())
                .isCloseTo(0.1745, within(1e-3));
    }

    @Test
    void a_shift_of_a_tenth_of_the_spread_is_found_in_many_values_and_none_where_there_is_none() {
        assertThat(new RankTest(values(0), values(0.1)).pValue()).isLessThan(0.001);
        assertThat(new RankTest(values(0), values(0)).pValue()).isGreaterThan(0.01);
    }

    private double[] values(double shift) {
        return DoubleStream.generate(() -> random.nextGaussian() + shift)
                .limit(5_000)
                .toArray();
    }
}
