package dk.kantinekort.product;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What each unit sells. */
@Stateless
public class Products {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Adds the product to the unit's, or changes the one that has this number there. */
    public Product put(long unitId, ProductDraft draft) {
        Product product = find(unitId, draft.sku()).orElseGet(() -> new Product(unitId, draft));
        product.update(draft);
        Product kept = em.merge(product);
        em.flush();
        return kept;
    }

    public Optional<Product> find(long unitId, String sku) {
        return list(unitId, List.of(sku)).stream().findFirst();
    }

    /** All that the unit sells, by name. */
    public List<Product> list(long unitId) {
        return em.createQuery("select p from Product p where p.unitId = :unit order by p.name", Product.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** Those of the numbers that the unit sells. @param skus at least one */
    public List<Product> list(long unitId, Collection<String> skus) {
        return em.createQuery("select p from Product p where p.unitId = :unit and p.sku in :skus", Product.class)
                .setParameter("unit", unitId)
                .setParameter("skus", skus)
                .getResultList();
    }
}
