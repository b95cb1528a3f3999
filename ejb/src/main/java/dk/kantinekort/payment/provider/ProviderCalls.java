package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.fault.FailPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/**
 * The one gate to all providers: no transaction is open during a call, and at most ten calls are under way at once, so that a
 * provider that answers slowly never holds up what has nothing to do with it.
 */
@ApplicationScoped
public class ProviderCalls {

    private static final int MOST_AT_ONCE = 10;

    @Inject
    private PaymentProviders providers;

    @Inject
    private FailPoints failPoints;

    /**
     * @param call one call of the provider, and nothing else
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException at once when ten calls are under way
     */
    @Bulkhead(MOST_AT_ONCE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T ask(String provider, Function<PaymentProvider, T> call) {
        T answer = call.apply(providers.require(provider));
        failPoints.reach("provider-answered");
        return answer;
    }
}
