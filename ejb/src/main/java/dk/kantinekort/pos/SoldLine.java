package dk.kantinekort.pos;

import dk.kantinekort.product.Label;
import dk.kantinekort.shared.money.Money;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a sale.
 *
 * @param quantity 1 to 1,000
 * @param unitPrice more than zero, at most 1,000,000 øre
 * @param productGroup empty when the till does not say
 */
public record SoldLine(
        String sku, String name, int quantity, Money unitPrice, String productGroup, Set<String> allergens) {

    private static final int MAX_SKU = 64;
    private static final int MAX_NAME = 120;
    private static final int MAX_GROUP = 60;
    private static final int MAX_ALLERGEN = 40;
    private static final int MAX_QUANTITY = 1_000;

    public SoldLine {
        SaleField.text("sku", sku, MAX_SKU);
        SaleField.text("name", name, MAX_NAME);
        SaleField.within("quantity", quantity, 1, MAX_QUANTITY);
        SaleField.within("unitPriceOere", unitPrice.oere(), 1, SaleRequest.MAX_AMOUNT.oere());
        productGroup = Label.of(SaleField.optionalText("productGroup", productGroup, MAX_GROUP));
        allergens = sorted(allergens);
    }

    private static Set<String> sorted(Set<String> allergens) {
        Set<String> sorted = new TreeSet<>();
        allergens.forEach(allergen -> sorted.add(Label.of(SaleField.text("allergens", allergen, MAX_ALLERGEN))));
        return sorted;
    }

    Money total() {
        return Money.ofOere(Math.multiplyExact(quantity, unitPrice.oere()));
    }
}
