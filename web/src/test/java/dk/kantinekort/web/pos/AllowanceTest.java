package dk.kantinekort.web.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final Allowance allowance = new Allowance(10, 3, 0);

    @Test
    void so_many_pass_at_once_and_no_more() {
        assertThat(allowance.take(0)).isTrue();
        assertThat(allowance.take(0)).isTrue();
        assertThat(allowance.take(0)).isTrue();
        assertThat(allowance.take(0)).isFalse();
    }

    @Test
    void more_pass_as_time_goes_on() {
        spendAll();
        assertThat(allowance.take(99)).isFalse();
        assertThat(allowance.take(100)).isTrue();
        assertThat(allowance.take(199)).isFalse();
        assertThat(allowance.take(200)).isTrue();
    }

    @Test
    void what_is_not_used_does_not_pile_up() {
        spendAll();
        assertThat(allowance.take(60_000)).isTrue();
        assertThat(allowance.take(60_000)).isTrue();
        assertThat(allowance.take(60_000)).isTrue();
        assertThat(allowance.take(60_000)).isFalse();
    }

    @Test
    void a_clock_set_back_gives_nothing_away() {
        spendAll();
        assertThat(allowance.take(-10_000)).isFalse();
    }

    private void spendAll() {
        while (allowance.take(0)) {}
    }
}
