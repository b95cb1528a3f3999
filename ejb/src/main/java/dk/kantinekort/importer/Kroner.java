package dk.kantinekort.importer;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as lists write them: whole kroner, or with comma or point and one or two decimals. No separators of thousands. */
public final class Kroner {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(?:[.,]([0-9]{1,2}))?");

    private Kroner() {}

    public static Optional<Money> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(amount(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static Money amount(String kroner, String decimals) {
        String twoDigits = decimals == null ? "00" : (decimals + "0").substring(0, 2);
        return Money.ofKroner(Long.parseLong(kroner)).plus(Money.ofOere(Long.parseLong(twoDigits)));
    }
}
