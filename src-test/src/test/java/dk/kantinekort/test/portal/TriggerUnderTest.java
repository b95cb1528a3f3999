package dk.kantinekort.test.portal;

import dk.kantinekort.pos.TopUpTrigger;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Told of purchases as automatic top-up is; fails at the accounts that a test names. */
@ApplicationScoped
public class TriggerUnderTest implements TopUpTrigger {

    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    public void failAt(long accountId) {
        failing.add(accountId);
    }

    public void work(long accountId) {
        failing.remove(accountId);
    }

    @Override
    public boolean purchaseChecked(long accountId, Money balance) {
        if (failing.contains(accountId)) {
            throw new IllegalStateException("meant to fail");
        }
        return false;
    }
}
