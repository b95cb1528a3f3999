package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.test.client.PayingBrowser;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Citizens who pay while the portal is killed under them (F1), and begin anew when it is back.
 */
final class DepositsUnderFire {

    private static final List<String> PAYERS =
            List.of("Anne Lindskov", "Freja Lindskov", "Karen Holt", "Noah Ærø Sand");

    private static final String LATE = "Anne Lindskov";
    /** A deposit is a few calls of the provider. */
    private static final int CALLS = 3;

    private static final String WAITING = "Vi venter på svar";

    private final Scene scene;
    /** Never the same amount twice: the same payer, account and amount within ten minutes are refused. */
    private final AtomicInteger kroner = new AtomicInteger(10);

    DepositsUnderFire(Scene scene) {
        this.scene = scene;
    }

    /**
     * They pay until the portal has ended by itself at that point, after so many deposits or a few more; then it is started again. One
     * has been in the provider's window all the while, and pays when the portal is dead.
     */
    void payUntilItEndsAt(String point, int deposits) throws Exception {
        boolean passedByCalls = point.startsWith("provider");
        PayingBrowser late = new PayingBrowser(scene.portal().url(), LATE);
        Page window = late.begin(kroner.getAndIncrement(), PaymentMethod.CARD);
        try {
            scene.endAt(point, Math.max(1, passedByCalls ? deposits * CALLS : deposits));
            atOnce(this::payUntilKilled);
            scene.portal().awaitEnd();
            assertThatThrownBy(() -> late.payByCard(window, TestCard.ACCEPTED))
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            scene.restart();
        }
    }

    /** They pay until the provider has taken that many payments in all. */
    void payUntil(int charges) throws Exception {
        atOnce(name -> pay(name, () -> scene.charges().size() < charges));
    }

    private static void atOnce(Consumer<String> payer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PAYERS.size());
        try {
            List<Future<?>> payers = new ArrayList<>();
            for (String name : PAYERS) {
                payers.add(threads.submit(() -> payer.accept(name)));
            }
            for (Future<?> each : payers) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void payUntilKilled(String name) {
        try {
            pay(name, () -> true);
        } catch (UncheckedIOException killed) {
            // The end that is waited for.
        }
    }

    private void pay(String name, BooleanSupplier goOn) {
        PayingBrowser payer = new PayingBrowser(scene.portal().url(), name);
        while (goOn.getAsBoolean()) {
            pay(payer, kroner.getAndIncrement());
        }
    }

    /** By card and by MobilePay in turn. Whoever gets no window at once tries another amount. */
    private static void pay(PayingBrowser payer, int kroner) {
        boolean card = kroner % 2 == 0;
        Page window = payer.begin(kroner, card ? PaymentMethod.CARD : PaymentMethod.MOBILE_PAY);
        if (!window.heading().equals(WAITING)) {
            Page back = card ? payer.payByCard(window, TestCard.ACCEPTED) : payer.approve(window, TestCard.ACCEPTED);
            assertThat(back.heading()).isIn("Betaling gennemført", WAITING);
        }
    }

    /** Each charge is another payment's, and was credited once. */
    void requireEachBookedOnce(long balancesWithoutCharges) {
        List<JsonObject> charges = scene.charges();
        assertThat(charges).extracting(charge -> charge.getString("reference")).doesNotHaveDuplicates();
        assertThat(scene.balancesOere()).isEqualTo(balancesWithoutCharges + scene.chargedOere());
        scene.portal().sandbox().expectCleanBooks();
    }

    void requireNonePending() {
        assertThat(scene.portal().sandbox().books().getInt("pending")).isZero();
    }
}
