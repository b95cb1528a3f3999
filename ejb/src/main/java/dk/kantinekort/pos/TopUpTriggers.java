package dk.kantinekort.pos;

import dk.kantinekort.shared.database.CollisionException;
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

    /**
     * @param draft of the purchase, which may be one that nobody is to be told of
     * @throws CollisionException when another transaction was there first
     * @throws TopUpCheckException for any other fault of theirs, which must not cost the sale
     */
    boolean purchaseChecked(SaleDraft draft, long accountId, Money balance) {
        try {
            return draft.checksTopUp() && tellAll(accountId, balance);
        } catch (RuntimeException e) {
            throw CollisionException.isBehind(e) ? e : new TopUpCheckException(e);
        }
    }

    private boolean tellAll(long accountId, Money balance) {
        boolean started = false;
        for (TopUpTrigger trigger : triggers) {
            started |= trigger.purchaseChecked(accountId, balance);
        }
        return started;
    }
}
