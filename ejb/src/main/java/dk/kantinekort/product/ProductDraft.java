package dk.kantinekort.product;

import dk.kantinekort.shared.money.Money;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A product as the unit describes it.
 *
 * @param sku the unit's own number for it
 * @param price more than zero
 * @param productGroup such as {@code slik}; empty for none
 */
public record ProductDraft(String sku, String name, Money price, String productGroup, Set<String> allergens) {

    public ProductDraft {
        if (sku.isBlank() || name.isBlank() || !price.isPositive()) {
            throw new IllegalArgumentException("a product needs a number, a name and a price");
        }
        productGroup = Label.of(productGroup);
        allergens = allergens.stream().map(Label::of).collect(Collectors.toUnmodifiableSet());
    }
}
