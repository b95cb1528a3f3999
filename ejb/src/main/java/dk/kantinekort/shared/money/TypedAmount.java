package dk.kantinekort.shared.money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an amount that somebody typed: kroner with or without øre, at most 99,999.99. */
public final class TypedAmount {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(?:[.,]([0-9]{2}))?");

    private TypedAmount() {}

    /** Empty when it is no amount above zero. */
    public static Optional<Money> parse(String typed) {
        Matcher matcher = FORM.matcher(typed.strip());
        return matcher.matches() ? Optional.of(amount(matcher)).filter(Money::isPositive) : Optional.empty();
    }

    private static Money amount(Matcher matcher) {
        long oere = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
        return Money.ofKroner(Long.parseLong(matcher.group(1))).plus(Money.ofOere(oere));
    }
}
