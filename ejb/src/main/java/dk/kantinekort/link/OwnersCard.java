package dk.kantinekort.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/** A card that works, and the account it draws on. */
public record OwnersCard(String number, long accountId) {

    /**
     * Whether the card's number was typed: capitals or not, with blanks or without, and the letter O for the digit zero, which
     * look the same in print.
     */
    public boolean isTyped(String typed) {
        return MessageDigest.isEqual(plain(number), plain(typed));
    }

    private static byte[] plain(String text) {
        return text.replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .getBytes(StandardCharsets.UTF_8);
    }
}
