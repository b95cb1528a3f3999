package dk.kantinekort.pos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PurchaseStatusTest {

    @Test
    void a_booked_purchase_can_only_be_reversed() {
        assertThat(PurchaseStatus.BOOKED.next()).isEqualTo(Set.of(PurchaseStatus.REVERSED));
    }

    @Test
    void a_refused_one_can_only_turn_out_to_have_been_sold() {
        assertThat(PurchaseStatus.REFUSED.next()).isEqualTo(Set.of(PurchaseStatus.BOOKED));
    }

    @Test
    void a_reversed_one_stays_so() {
        assertThat(PurchaseStatus.REVERSED.next()).isEmpty();
    }
}
