package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.test.process.PortalProcess;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A till whose replies are lost after the portal has sold (F6), and that sends each purchase again with its key. */
final class CutReplies {

    private static final int PRICE = 100;
    private static final int OPENING_BALANCE = 10_000_000;

    private final PortalProcess portal;
    private final TillClient till;
    private final String tillKey;
    private final String card;
    private final Cutter line;

    CutReplies(PortalProcess portal, int port) throws IOException {
        this.portal = portal;
        this.line = new Cutter(port, portal.port());
        JsonObject population = new SandboxClient(portal.client()).population(1, OPENING_BALANCE);
        this.tillKey = population.getString("tillKey");
        this.card = population.getJsonArray("cardNumbers").getString(0);
        this.till = new TillClient(new PortalClient("http://localhost:" + port), tillKey);
    }

    void sell(int purchases) throws IOException {
        try (line) {
            for (int number = 0; number < purchases; number++) {
                sellTwice("cut-" + number);
            }
        }
    }

    private void sellTwice(String key) {
        JsonObject lunch = TillClient.lunch(card, PRICE);
        line.cut();
        assertThatThrownBy(() -> till.purchase(lunch, key)).isInstanceOf(UncheckedIOException.class);
        line.mend();
        assertThat(till.purchase(lunch, key).expect(201).header("Idempotency-Replayed"))
                .contains("true");
    }

    void requireNoneTwice(int purchases) {
        TillClient straight = new TillClient(portal.client(), tillKey);
        assertThat(straight.card(card).expect(200).json().getInt("balanceOere"))
                .isEqualTo(OPENING_BALANCE - purchases * PRICE);
        portal.sandbox().expectCleanBooks();
    }
}
