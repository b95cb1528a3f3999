package dk.kantinekort.product;

import dk.kantinekort.shared.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** One thing that one unit sells, known by the unit's own number for it. */
@Entity
@Table(name = "product")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    private String sku;

    private String name;

    private long price;

    @Column(name = "product_group")
    private String productGroup;

    @ElementCollection
    @CollectionTable(name = "product_allergen", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "allergen")
    private Set<String> allergens = new HashSet<>();

    protected Product() {}

    Product(long unitId, ProductDraft draft) {
        this.unitId = unitId;
        this.sku = draft.sku();
        update(draft);
    }

    void update(ProductDraft draft) {
        name = draft.name();
        price = draft.price().oere();
        productGroup = draft.productGroup().isEmpty() ? null : draft.productGroup();
        allergens.retainAll(draft.allergens());
        allergens.addAll(draft.allergens());
    }

    public long id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public Money price() {
        return Money.ofOere(price);
    }

    /** Empty for none. */
    public String productGroup() {
        return productGroup == null ? "" : productGroup;
    }

    public Set<String> allergens() {
        return Set.copyOf(allergens);
    }
}
