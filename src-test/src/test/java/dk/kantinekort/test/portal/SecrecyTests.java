package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.Secrets;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was typed into payment windows and login pages stands nowhere. */
interface SecrecyTests extends InPortal {

    int FEWEST_TABLES = 20;

    /** For the end of the lane, when all tests have left what they leave. Called outside the portal. */
    static void requireNothingLeft() {
        JsonObject traces =
                PortalClient.underTest().get(SecrecyServlet.PATH).expect(200).json();

        assertThat(traces.getInt("tables")).isGreaterThan(FEWEST_TABLES);
        assertThat(traces.getInt("logBytes")).isPositive();
        assertThat(traces.getJsonArray("found"))
                .as("card numbers and CPR numbers in tables, logs and files")
                .isEmpty();
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
