package dk.kantinekort.subscription.plan;

import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A plan's price, for the periods that begin on its day or later. */
@Embeddable
class PlanPrice {

    @Column(name = "applies_from")
    private LocalDate from;

    private long amount;

    protected PlanPrice() {}

    PlanPrice(LocalDate from, Money amount) {
        this.from = from;
        this.amount = amount.oere();
    }

    LocalDate from() {
        return from;
    }

    Money amount() {
        return Money.ofOere(amount);
    }
}
