package dk.kantinekort.deposit;

import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bounds of rule 6. */
@ApplicationScoped
public class DepositLimits {

    @Inject
    @ConfigProperty(name = "kantinekort.deposit.minimum-kroner")
    private long minimumKroner;

    @Inject
    @ConfigProperty(name = "kantinekort.deposit.maximum-kroner")
    private long maximumKroner;

    @Inject
    @ConfigProperty(name = "kantinekort.deposit.balance-cap-kroner")
    private long balanceCapKroner;

    public DepositLimits() {}

    public DepositLimits(long minimumKroner, long maximumKroner, long balanceCapKroner) {
        this.minimumKroner = minimumKroner;
        this.maximumKroner = maximumKroner;
        this.balanceCapKroner = balanceCapKroner;
    }

    /** The least one deposit may be. */
    public Money minimum() {
        return Money.ofKroner(minimumKroner);
    }

    /** The most one deposit may be. */
    public Money maximum() {
        return Money.ofKroner(maximumKroner);
    }

    /** The most that may stand on an account after a deposit. */
    public Money balanceCap() {
        return Money.ofKroner(balanceCapKroner);
    }
}
