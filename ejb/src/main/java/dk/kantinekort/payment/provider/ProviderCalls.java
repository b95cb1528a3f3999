package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.fault.FailPoints;
import dk.kantinekort.shared.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one gate to all providers: no transaction is open during a call, at most ten calls of one provider are under way at once,
 * and one that does not answer is left alone for a while. So a slow one never holds up what has nothing to do with it.
 */
@ApplicationScoped
public class ProviderCalls {

    private final Map<String, ProviderLine> lines = new ConcurrentHashMap<>();

    @Inject
    private PaymentProviders providers;

    @Inject
    private FailPoints failPoints;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.timeout-seconds")
    private int timeoutSeconds;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.rest-seconds")
    private int restSeconds;

    @Inject
    @RealTime
    private Clock wallClock;

    /**
     * @param call one call of the provider, and nothing else
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException at once when ten calls of it are under way, or
     *     it is left alone; nothing was then sent
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T ask(String provider, Function<PaymentProvider, T> call) {
        PaymentProvider called = providers.require(provider);
        T answer = line(provider).ask(() -> call.apply(called));
        failPoints.reach("provider-answered");
        return answer;
    }

    /**
     * For those who would rather know before they write anything down. A line that is free now may be taken when it is asked for.
     *
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException when a call would just now be refused
     */
    public void requireFree(String provider) {
        line(provider).requireFree();
    }

    private ProviderLine line(String provider) {
        return lines.computeIfAbsent(provider, this::newLine);
    }

    private ProviderLine newLine(String provider) {
        return new ProviderLine(
                provider, Duration.ofSeconds(timeoutSeconds), Duration.ofSeconds(restSeconds), wallClock);
    }
}
