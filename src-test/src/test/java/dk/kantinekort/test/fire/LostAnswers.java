package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.test.client.PayingBrowser;
import dk.kantinekort.test.portal.Eventually;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payments about which the portal gets no answer (F2); every other one was really charged. */
final class LostAnswers {

    private static final String PAYER = "Karen Holt";
    /** Above what the other tests pay. */
    private static final int FIRST_KRONER = 20_000;

    private final Scene scene;
    private final List<URI> windows = new ArrayList<>();
    private PayingBrowser payer;

    LostAnswers(Scene scene) {
        this.scene = scene;
    }

    /** Opens so many windows, and cuts the line to the provider. */
    void begin(int count, int above) {
        payer = new PayingBrowser(scene.portal().url(), PAYER);
        for (int i = 0; i < count; i++) {
            windows.add(
                    payer.begin(FIRST_KRONER + above + i, PaymentMethod.CARD).address());
        }
        scene.line().cut();
    }

    /** Pays in every n-th window. The payer is told that nobody knows yet. @return the payments' references */
    List<String> payInEvery(int nth) {
        int before = scene.charges().size();
        for (int i = 0; i < windows.size(); i += nth) {
            Page window = payer.open(windows.get(i));
            assertThat(payer.payByCard(window, TestCard.ACCEPTED).heading()).isEqualTo("Vi venter på svar");
        }
        return scene.charges().stream()
                .skip(before)
                .map(charge -> charge.getString("reference"))
                .toList();
    }

    /** How many are undecided. The books are held against the provider's own, so the line must be whole. */
    long pending() {
        return scene.portal().sandbox().books().getInt("pending");
    }

    /** Waits until so many are undecided, for as long as they get fewer. */
    void awaitPending(long expected) throws Exception {
        for (long left = pending(); left != expected; left = pending()) {
            long before = left;
            Eventually.holds(() -> pending() < before);
        }
    }

    /** The plan asks at 1, 5, 15 and 60 minutes in vain, and is then silent for a day. */
    void hearNothingForAnHour() {
        scene.advance(Duration.ofSeconds(61));
        scene.advance(Duration.ofMinutes(4));
        scene.advance(Duration.ofMinutes(10));
        scene.advance(Duration.ofMinutes(46));
        scene.line().mend();
    }

    /** The plan asks at 1 and 5 minutes in vain, at 15 it hears; a window that was left lapses after an hour. */
    void liveThroughThePlan() {
        scene.advance(Duration.ofSeconds(61));
        scene.advance(Duration.ofMinutes(4));
        scene.line().mend();
        assertThat(pending()).isEqualTo(windows.size());
        scene.advance(Duration.ofMinutes(11));
        scene.advance(Duration.ofDays(2));
    }

    /** Nothing is heard for a week; then staff ask again. */
    void leaveToStaff(List<String> references) {
        scene.advance(Duration.ofDays(7).plusMinutes(1));
        scene.line().mend();
        // the nightly check of the books has failed all the while, and runs again the next night
        scene.advance(Duration.ofDays(1));
        Browser staff = new Browser(scene.portal().url());
        staff.logInAsStaff("Hans Okholm");
        for (String reference : references) {
            Page room = staff.open("/admin/betalinger?nummer=" + reference);
            assertThat(room.html()).contains("Er ikke betalt");
            assertThat(staff.press(room, "Spørg udbyderen igen", Map.of()).html())
                    .contains("Betalt");
        }
    }

    void requireEndedOnce(long balancesBefore, long chargedBefore) {
        assertThat(pending()).isZero();
        assertThat(scene.charges())
                .extracting((JsonObject charge) -> charge.getString("reference"))
                .doesNotHaveDuplicates();
        assertThat(scene.balancesOere() - balancesBefore).isEqualTo(scene.chargedOere() - chargedBefore);
        scene.portal().sandbox().expectCleanBooks();
    }
}
