package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.payment.sandbox.simulator.MerchantOrder.Means;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A provider with a log of its own, which can be stopped and started again. */
abstract class SimulatorFixture {

    static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");

    @TempDir
    Path directory;

    Instant now = NOON;
    Simulator simulator;
    private ProviderLog log;

    @BeforeEach
    void start() {
        log = ProviderLog.open(directory);
        simulator = new Simulator(log, Clock.fixed(now, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    void restart() {
        stop();
        start();
    }

    static MerchantOrder order(String key, String reference) {
        return order(key, reference, 20_000, Means.CARD, false, "");
    }

    static MerchantOrder order(String key, String reference, long oere, Means means, boolean keepsCard, String token) {
        return new MerchantOrder(
                key,
                reference,
                oere,
                "DKK",
                "Indbetaling & mere",
                "da",
                "http://m/retur",
                "http://m/hook",
                means,
                keepsCard,
                token);
    }

    HostedCheckout open() {
        return simulator.open(order("k1", "R1")).orElseThrow();
    }
}
