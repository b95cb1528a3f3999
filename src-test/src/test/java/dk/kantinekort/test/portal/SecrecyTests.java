package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.test.client.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** When all other tests have run, what was typed into payment windows and login pages stands nowhere. */
interface SecrecyTests extends InPortal {

    int FEWEST_TABLES = 20;

    @Test
    @Order(Integer.MAX_VALUE)
    default void no_card_number_and_no_cpr_number_is_left_in_any_table() throws Exception {
        Secrets secrets = Secrets.of(sandbox().demo());
        List<String> found = new ArrayList<>();
        int tables;
        try (Connection connection = bean(Database.class).connection()) {
            tables = new DatabaseText(connection)
                    .read((table, row) -> secrets.in(row).forEach(text -> found.add(table + ": " + text)));
        }

        assertThat(tables).isGreaterThan(FEWEST_TABLES);
        assertThat(found).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    default void no_card_number_and_no_cpr_number_is_left_in_any_log_or_file() throws Exception {
        Path lane = Path.of(ConfigProvider.getConfig().getValue("kantinekort.data", String.class))
                .getParent();

        assertThat(lane.resolve("server.log.0")).isNotEmptyFile();
        assertThat(Secrets.of(sandbox().demo()).inFiles(lane, "root")).isEmpty();
    }

    @Test
    default void card_numbers_are_found_however_they_are_written() {
        Secrets secrets = Secrets.of(sandbox().demo());
        String printed = TestCard.ACCEPTED.printedNumber();

        for (String written : List.of(printed, printed.replace(" ", ""), printed.replace(' ', '-'), "cvc=123")) {
            assertThat(secrets.in("x " + written + " y")).hasSize(1);
        }
        assertThat(secrets.in("1" + printed + ", cvc, 123456, xcsTNu+VSaSWpcVc+014K/2F1u"))
                .isEmpty();
    }
}
