package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The mails' texts in one language, and amounts and dates as people write them in it. */
final class Wording {

    private static final String BUNDLE = "dk.kantinekort.subscription.text";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Wording.class.getClassLoader(), EXACT);
    }

    /** @param language {@code en}; anything else is Danish */
    static Wording in(String language) {
        return new Wording(language.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("da"));
    }

    String language() {
        return locale.toLanguageTag();
    }

    String get(String key) {
        return bundle.getString(key);
    }

    String money(Money amount) {
        return amount.format(locale) + "\u00a0" + get("currency");
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(get("date"), locale).format(date);
    }

    String period(Period period) {
        return date(period.first()) + " – " + date(period.last());
    }
}
