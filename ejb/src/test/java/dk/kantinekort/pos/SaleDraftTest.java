package dk.kantinekort.pos;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaleDraftTest {

    /** Half past midnight in Denmark. */
    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

    @Test
    void a_sale_counts_on_the_danish_date_on_which_it_is_booked() {
        assertThat(soldAt("2026-11-22T20:00:00Z").sale().countsToday()).isTrue();
        assertThat(soldAt("2026-11-22T20:00:00Z").today()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void an_earlier_sale_counts_only_when_it_was_made_the_same_day() {
        assertThat(soldAt("2026-11-22T23:10:00Z").earlierSale().countsToday()).isTrue();
        assertThat(soldAt("2026-11-22T22:10:00Z").earlierSale().countsToday()).isFalse();
        assertThat(soldAt("2026-11-22T22:10:00Z").soldOn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void a_till_whose_clock_is_ahead_sold_today() {
        assertThat(soldAt("2027-01-01T12:00:00Z").soldOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private static SaleDraft soldAt(String instant) {
        SoldLine line = new SoldLine("1", "Frokost", 1, Money.ofOere(100), "", Set.of());
        SaleRequest request = new SaleRequest("A1234", Money.ofOere(100), Instant.parse(instant), List.of(line));
        CallingTill till = new CallingTill(1, "T1", 1, false);
        return new SaleDraft(10, "P1", till, new IdempotencyKey("k"), request, NOW, true);
    }
}
