package dk.kantinekort.card;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number printed on a canteen card: letters in capitals and digits, 4 to 32 of them. Lower case and blanks typed in are
 * put right (rule 3).
 */
public record CardNumber(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{4,32}");

    public CardNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    /** @return empty when what was typed cannot be a card number */
    public static Optional<CardNumber> parse(String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new CardNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
