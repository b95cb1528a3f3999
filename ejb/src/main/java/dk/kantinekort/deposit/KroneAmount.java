package dk.kantinekort.deposit;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an amount as forms for deposits want it: whole kroner, written with the digits 0 to 9 and nothing else. */
public final class KroneAmount {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private KroneAmount() {}

    /** Empty when it is anything but a whole number of kroner. Spaces around it do not count. */
    public static Optional<Money> parse(String typed) {
        String text = typed.strip();
        return DIGITS.matcher(text).matches() ? Optional.of(Money.ofKroner(Integer.parseInt(text))) : Optional.empty();
    }
}
