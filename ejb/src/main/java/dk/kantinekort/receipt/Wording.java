package dk.kantinekort.receipt;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of mails and receipts in one language, and amounts and times as people write them in it. */
public final class Wording {

    private static final String BUNDLE = "dk.kantinekort.receipt.text";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(String name, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(name, locale, Wording.class.getClassLoader(), EXACT);
    }

    /** The receipts' own. @param language {@code en}; anything else is Danish */
    static Wording in(String language) {
        return in(BUNDLE, language);
    }

    /**
     * Another feature's.
     *
     * @param bundle with its own {@code currency} and {@code time}
     * @param language {@code en}; anything else is Danish
     */
    public static Wording in(String bundle, String language) {
        return new Wording(bundle, language.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("da"));
    }

    String language() {
        return locale.toLanguageTag();
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), locale).format(arguments);
    }

    public String money(Money amount) {
        return amount.format(locale) + "\u00a0" + bundle.getString("currency");
    }

    /** Danish time to the minute. */
    public String time(Instant instant) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(bundle.getString("time"), locale);
        return format.format(instant.atZone(BusinessTime.ZONE));
    }

    /** The company's name as people know it; of one without a text its own. */
    String provider(String name) {
        String key = "provider." + name;
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }
}
