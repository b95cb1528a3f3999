package dk.kantinekort.pos;

import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** One line of a purchase that was booked. */
@Embeddable
public class PurchaseLine implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "line_no")
    private int lineNo;

    private String sku;

    private String name;

    private int quantity;

    @Column(name = "unit_price")
    private long unitPrice;

    @Column(name = "product_group")
    private String productGroup;

    private String entitlement;

    protected PurchaseLine() {}

    int lineNo() {
        return lineNo;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public int quantity() {
        return quantity;
    }

    public Money unitPrice() {
        return Money.ofOere(unitPrice);
    }

    /** Empty for none. */
    public String productGroup() {
        return productGroup == null ? "" : productGroup;
    }

    /** What it was paid for by; empty when it was paid for by the purchase. */
    public String entitlement() {
        return entitlement == null ? "" : entitlement;
    }

    boolean isEntitlement() {
        return entitlement != null;
    }
}
