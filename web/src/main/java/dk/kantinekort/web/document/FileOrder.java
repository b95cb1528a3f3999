package dk.kantinekort.web.document;

import dk.kantinekort.shared.spool.Spool;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is asked for.
 *
 * @param page address, with a query, of the page that asks the same
 * @param name of the file, without its extension
 * @param writing writes it; empty when something is wrong with what is asked, which the page says
 */
public record FileOrder(String page, String name, Optional<Spool.Writing> writing) {

    private static final int LONGEST_NAME = 120;

    /** @param name of the file in words; it is written in letters that every system knows */
    public FileOrder {
        name = plain(name);
    }

    private static String plain(String name) {
        String danish = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        String plain = Normalizer.normalize(danish, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("^-|-$", "");
    }
}
