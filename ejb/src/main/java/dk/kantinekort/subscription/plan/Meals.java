package dk.kantinekort.subscription.plan;

import java.util.Set;

/**
 * What a plan buys beside being allowed in: one meal on each of its days, or none.
 *
 * @param skus the products that the meal can be; empty for any
 */
public record Meals(boolean included, Set<String> skus) {

    /** Any product. */
    public static final Meals ANY = new Meals(true, Set.of());

    /** Nothing but access. */
    public static final Meals NONE = new Meals(false, Set.of());

    public Meals {
        skus = Set.copyOf(skus);
    }
}
