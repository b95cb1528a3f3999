package dk.kantinekort.payment;

import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** What of a payment has gone back to the payer; only {@code SetAside} changes the sums, in the database. */
@Embeddable
public class PaidBack {

    private long refunded;

    @Column(name = "paid_back_before")
    private long before;

    @Column(name = "refund_under_way")
    private String underWay;

    protected PaidBack() {}

    void alreadyWas(Money sum) {
        before = sum.oere();
    }

    /** What has been paid back of it, and what is on its way back. */
    public Money sum() {
        return Money.ofOere(refunded);
    }

    /** What the provider had paid back when staff decided that the rest was paid; it never was in the books. */
    public Money before() {
        return Money.ofOere(before);
    }

    /** Reference of the refund that is under way; there is never more than one. */
    public Optional<String> underWay() {
        return Optional.ofNullable(underWay);
    }
}
