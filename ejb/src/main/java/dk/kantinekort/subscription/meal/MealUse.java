package dk.kantinekort.subscription.meal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That a purchase has had a subscription's meal of a date. Taken until it is given back; then the meal can be had again. */
@Entity
@Table(name = "subscription_meal")
class MealUse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "subscription_id")
    private long subscriptionId;

    @Column(name = "purchase_id")
    private long purchaseId;

    @Column(name = "meal_on")
    private LocalDate date;

    private String taken;

    protected MealUse() {}

    /** @param taken names plan, account and date, so that UNIQUE keeps it the only one */
    MealUse(long subscriptionId, long purchaseId, LocalDate date, String taken) {
        this.subscriptionId = subscriptionId;
        this.purchaseId = purchaseId;
        this.date = date;
        this.taken = taken;
    }

    void giveBack() {
        taken = null;
    }
}
