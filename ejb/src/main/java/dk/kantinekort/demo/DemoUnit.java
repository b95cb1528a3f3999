package dk.kantinekort.demo;

import dk.kantinekort.product.ProductDraft;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.unit.UnitKind;
import java.util.List;
import java.util.Set;

/** A unit of the demo data, and what it sells. */
record DemoUnit(String code, String name, UnitKind kind, List<ProductDraft> products) {

    private static final ProductDraft SANDWICH = product("10", "Sandwich med kylling", 32, "mad", "gluten", "æg");
    private static final ProductDraft LUNCH = product("11", "Dagens ret", 38, "mad", "gluten", "mælk");
    private static final ProductDraft SALAD = product("12", "Salat", 28, "mad");
    private static final ProductDraft FRUIT = product("20", "Frugt", 5, "frugt");
    private static final ProductDraft MILK = product("30", "Mælk", 7, "drikke", "mælk");
    private static final ProductDraft WATER = product("31", "Kildevand", 12, "drikke");
    private static final ProductDraft COFFEE = product("32", "Kaffe", 15, "drikke");
    private static final ProductDraft BUN = product("40", "Bolle", 8, "bagværk", "gluten", "mælk");
    private static final ProductDraft CHOCOLATE = product("50", "Chokoladebar", 14, "slik", "mælk", "nødder");

    static final List<DemoUnit> ALL = List.of(
            new DemoUnit(
                    "soendervang",
                    "Søndervang Skole",
                    UnitKind.SCHOOL,
                    List.of(SANDWICH, LUNCH, FRUIT, MILK, WATER, BUN)),
            new DemoUnit("moelleeng", "Mølleeng Skole", UnitKind.SCHOOL, List.of(SANDWICH, SALAD, FRUIT, MILK, BUN)),
            new DemoUnit(
                    "raadhus",
                    "Rådhuskantinen",
                    UnitKind.CANTEEN,
                    List.of(SANDWICH, LUNCH, SALAD, FRUIT, WATER, COFFEE, CHOCOLATE)));

    private static ProductDraft product(String sku, String name, long kroner, String group, String... allergens) {
        return new ProductDraft(sku, name, Money.ofKroner(kroner), group, Set.of(allergens));
    }
}
