package dk.kantinekort.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowArraysTest {

    @Test
    void every_column_is_an_array_in_the_order_of_the_rows() {
        Map<String, Object> values = RowArrays.of(List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)))
                .numbers("days", LocalDate::getDayOfMonth)
                .texts("dates", date -> date)
                .all("kind", "month")
                .values();

        assertThat(values.get("days")).isEqualTo(new Long[] {31L, 28L});
        assertThat(values.get("dates")).isEqualTo(new String[] {"2026-01-31", "2026-02-28"});
        assertThat(values).containsEntry("kind", "month");
    }
}
