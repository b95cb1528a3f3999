package dk.kantinekort.pos.entitlement;

import java.util.Set;

/**
 * One thing that an account has paid for already, for one business date at one unit.
 *
 * @param id as the till names it in a line
 * @param name what citizens and cashiers call it
 * @param skus the products that it can be; empty for any
 * @param used whether it has been had on that date
 */
public record Entitlement(String id, String name, Set<String> skus, boolean used) {

    public Entitlement {
        skus = Set.copyOf(skus);
    }

    /** Whether that product can be had for it. */
    public boolean covers(String sku) {
        return skus.isEmpty() || skus.contains(sku);
    }
}
