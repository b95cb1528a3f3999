package dk.kantinekort.card;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    /**
     * Whether this number was typed: in capitals or not, with blanks or without, and the letter O for the digit zero, which look
     * the same in print. Takes the same time wherever they differ.
     */
    boolean isTyped(String typed) {
        return MessageDigest.isEqual(plain(value), plain(typed));
    }

    private static byte[] plain(String text) {
        return text.replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return value;
    }
}
