package dk.kantinekort.limit;

import dk.kantinekort.product.Label;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;

/** One account's rule about one product group or allergen. */
@Entity
@Table(name = "account_product_rule")
public class ProductRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private RuleEffect effect;

    @Enumerated(EnumType.STRING)
    private Trait trait;

    private String label;

    protected ProductRule() {}

    ProductRule(long accountId, RuleEffect effect, Trait trait, String label) {
        this.accountId = accountId;
        this.effect = effect;
        this.trait = trait;
        this.label = Label.of(label);
    }

    void change(RuleEffect newEffect) {
        effect = newEffect;
    }

    public boolean blocks() {
        return effect == RuleEffect.BLOCK;
    }

    /** Whether a product of these groups and with these allergens has what the rule names. */
    public boolean covers(Set<String> groups, Set<String> allergens) {
        return (trait == Trait.GROUP ? groups : allergens).contains(label);
    }

    public Trait trait() {
        return trait;
    }

    public String label() {
        return label;
    }
}
