package dk.kantinekort.pos;

import dk.kantinekort.product.Label;
import dk.kantinekort.shared.money.Money;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a sale.
 *
 * @param quantity 1 to 1,000
 * @param unitPrice more than zero, at most 1,000,000 øre; zero of one that is paid for already
 * @param productGroup empty when the till does not say
 * @param entitlement what it is paid for by, one of it; empty when it is to be paid for now
 */
public record SoldLine(
        String sku,
        String name,
        int quantity,
        Money unitPrice,
        String productGroup,
        Set<String> allergens,
        String entitlement) {

    private static final int MAX_SKU = 64;
    private static final int MAX_NAME = 120;
    private static final int MAX_GROUP = 60;
    private static final int MAX_ALLERGEN = 40;
    private static final int MAX_QUANTITY = 1_000;
    private static final int MAX_ENTITLEMENT = 32;

    public SoldLine {
        SaleField.text("sku", sku, MAX_SKU);
        SaleField.text("name", name, MAX_NAME);
        SaleField.optionalText("entitlement", entitlement, MAX_ENTITLEMENT);
        boolean paidAlready = !entitlement.isEmpty();
        SaleField.within("quantity", quantity, 1, paidAlready ? 1 : MAX_QUANTITY);
        long most = paidAlready ? 0 : SaleRequest.MAX_AMOUNT.oere();
        SaleField.within("unitPriceOere", unitPrice.oere(), Math.min(1, most), most);
        productGroup = Label.of(SaleField.optionalText("productGroup", productGroup, MAX_GROUP));
        allergens = sorted(allergens);
    }

    /** One that is to be paid for. */
    public SoldLine(
            String sku, String name, int quantity, Money unitPrice, String productGroup, Set<String> allergens) {
        this(sku, name, quantity, unitPrice, productGroup, allergens, "");
    }

    boolean isEntitlement() {
        return !entitlement.isEmpty();
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
