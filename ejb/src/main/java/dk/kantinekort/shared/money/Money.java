package dk.kantinekort.shared.money;

import java.io.Serializable;
import java.util.Locale;

/**
 * An amount in whole øre, of either sign. Arithmetic that would not fit a {@code long} throws {@link ArithmeticException}
 * rather than wrapping round.
 *
 * @param oere the amount in øre; 100 øre are one krone
 */
public record Money(long oere) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);

    private static final int OERE_PER_KRONE = 100;

    public static Money ofOere(long oere) {
        return oere == 0 ? ZERO : new Money(oere);
    }

    public static Money ofKroner(long kroner) {
        return ofOere(Math.multiplyExact(kroner, OERE_PER_KRONE));
    }

    public Money plus(Money other) {
        return ofOere(Math.addExact(oere, other.oere));
    }

    public Money minus(Money other) {
        return ofOere(Math.subtractExact(oere, other.oere));
    }

    public Money negated() {
        return ofOere(Math.negateExact(oere));
    }

    public boolean isPositive() {
        return oere > 0;
    }

    public boolean isNegative() {
        return oere < 0;
    }

    public boolean isLessThan(Money other) {
        return oere < other.oere;
    }

    public boolean isMoreThan(Money other) {
        return oere > other.oere;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(oere, other.oere);
    }

    /** As people write it where the language is spoken, without the currency: {@code 1.234,50} in Danish. */
    public String format(Locale locale) {
        boolean danish = !"en".equals(locale.getLanguage());
        long kroner = Math.abs(oere / OERE_PER_KRONE);
        long rest = Math.abs(oere % OERE_PER_KRONE);
        String grouped = String.format(danish ? Locale.GERMANY : Locale.UK, "%,d", kroner);
        return (oere < 0 ? "-" : "") + grouped + (danish ? "," : ".") + (rest < 10 ? "0" : "") + rest;
    }

    @Override
    public String toString() {
        return format(Locale.forLanguageTag("da")) + " kr";
    }
}
