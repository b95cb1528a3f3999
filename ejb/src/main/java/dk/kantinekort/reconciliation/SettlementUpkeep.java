package dk.kantinekort.reconciliation;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.PaymentProviders;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Plans the first fetch of each provider in use, and goes on with lines that are not matched yet. */
@Singleton
@Startup
@DependsOn("Migrator")
public class SettlementUpkeep {

    @Inject
    private DueWork dueWork;

    @Inject
    private PaymentProviders providers;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        providers.inUse().map(PaymentProvider::name).forEach(provider -> {
            dueWork.planIfAbsent(DailySettlement.KIND, provider, DailySettlement.next(clock.instant()));
            dueWork.planIfAbsent(LineMatching.KIND, provider, clock.instant());
        });
    }
}
