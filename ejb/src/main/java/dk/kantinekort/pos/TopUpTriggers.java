package dk.kantinekort.pos;

import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Whoever wants to be told of purchases. Nobody, where automatic top-up is not part of the portal. */
@ApplicationScoped
class TopUpTriggers {

    @Inject
    @Any
    private Instance<TopUpTrigger> triggers;

    boolean purchaseChecked(long accountId, Money balance) {
        boolean started = false;
        for (TopUpTrigger trigger : triggers) {
            started |= trigger.purchaseChecked(accountId, balance);
        }
        return started;
    }
}
