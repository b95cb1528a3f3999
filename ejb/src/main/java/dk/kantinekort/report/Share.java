package dk.kantinekort.report;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;

/**
 * What one part of the consumption comes to.
 *
 * @param of the part: a day or a month's first day, a place, a product
 * @param quantity how many pieces were bought
 */
public record Share<T extends Comparable<? super T> & Serializable>(T of, long quantity, Money amount)
        implements Serializable {

    Share<T> plus(Share<T> more) {
        return new Share<>(of, quantity + more.quantity, amount.plus(more.amount));
    }
}
