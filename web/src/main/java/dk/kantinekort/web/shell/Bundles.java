package dk.kantinekort.web.shell;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of all features. The part of a key before its first dot names the feature, and so the bundle: {@code deposit.amount}
 * stands in {@code dk/kantinekort/web/deposit/text_da.properties}. Files are UTF-8; an apostrophe is written once.
 */
final class Bundles {

    private static final String ROOT = "dk.kantinekort.web.";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {}

    /** The text as it stands, or the key between question marks where there is none. */
    static String text(Locale locale, String key) {
        return find(locale, key).orElse("???" + key + "???");
    }

    /** The text with {@code {0}}, {@code {1}} … filled in by {@link MessageFormat}. */
    static String text(Locale locale, String key, Object... arguments) {
        String pattern = text(locale, key).replace("'", "''");
        Object[] shown =
                Arrays.stream(arguments).map(one -> Formats.show(one, locale)).toArray();
        return new MessageFormat(pattern, locale).format(shown);
    }

    private static Optional<String> find(Locale locale, String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        try {
            String name = ROOT + key.substring(0, dot) + ".text";
            return Optional.of(ResourceBundle.getBundle(name, locale, Bundles.class.getClassLoader(), EXACT)
                    .getString(key));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
