package dk.kantinekort.limit;

import dk.kantinekort.product.Label;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The rules of every account about what its card buys. */
@Stateless
public class ProductRules {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Sets the rule for that group or allergen; one that stands already takes the new effect. */
    public void put(long accountId, RuleEffect effect, Trait trait, String label) {
        List<ProductRule> standing = find(accountId, trait, label);
        if (standing.isEmpty()) {
            em.persist(new ProductRule(accountId, effect, trait, label));
        } else {
            standing.get(0).change(effect);
        }
    }

    public void remove(long accountId, Trait trait, String label) {
        find(accountId, trait, label).forEach(em::remove);
    }

    public List<ProductRule> list(long accountId) {
        return em.createQuery(
                        "select r from ProductRule r where r.accountId = :account order by r.trait, r.label",
                        ProductRule.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    private List<ProductRule> find(long accountId, Trait trait, String label) {
        return em.createQuery(
                        "select r from ProductRule r"
                                + " where r.accountId = :account and r.trait = :trait and r.label = :label",
                        ProductRule.class)
                .setParameter("account", accountId)
                .setParameter("trait", trait)
                .setParameter("label", Label.of(label))
                .getResultList();
    }
}
