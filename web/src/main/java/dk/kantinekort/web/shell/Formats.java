package dk.kantinekort.web.shell;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and times as people write them: {@code #{format.money(balance)}}. */
@Named("format")
@RequestScoped
public class Formats {

    private static final DateTimeFormatter DANISH_DATE = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DANISH_TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Language language;

    /** With its currency: {@code 1.234,50 kr.} */
    public String money(Money amount) {
        return money(amount, language.getLocale());
    }

    /** An amount of whole kroner without its øre, where none can be typed: {@code 1.000 kr.} */
    public String kroner(Money amount) {
        return money(amount).replaceFirst("[.,]00(?=\\u00a0)", "");
    }

    /** As {@link #money(Money)}, and a plus sign before what comes in. */
    public String movement(Money amount) {
        return (amount.isPositive() ? "+" : "") + money(amount);
    }

    /** The Danish calendar date: {@code 23.11.2026} */
    public String date(LocalDate date) {
        return date(date, language.getLocale());
    }

    /** The Danish calendar date of that moment. */
    public String dateOf(Instant instant) {
        return date(BusinessTime.dateOf(instant));
    }

    /** Danish time to the minute: {@code 23.11.2026 kl. 08.15} */
    public String time(Instant instant) {
        return time(instant, language.getLocale());
    }

    /** Money, a count, a date or an instant as people write it; anything else as it is. */
    public String shown(Object value) {
        return show(value, language.getLocale());
    }

    static String show(Object argument, Locale locale) {
        if (argument instanceof Money money) {
            return money(money, locale);
        }
        if (argument instanceof LocalDate date) {
            return date(date, locale);
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return NumberFormat.getIntegerInstance(locale).format(argument);
        }
        return argument instanceof Instant instant ? time(instant, locale) : String.valueOf(argument);
    }

    /** The sign is the typographer's minus, and no break may come between amount and currency. */
    private static String money(Money amount, Locale locale) {
        return amount.format(locale).replace('-', '\u2212') + (isEnglish(locale) ? "\u00a0kr" : "\u00a0kr.");
    }

    private static String date(LocalDate date, Locale locale) {
        return (isEnglish(locale) ? ENGLISH_DATE : DANISH_DATE).format(date);
    }

    private static String time(Instant instant, Locale locale) {
        String date = date(BusinessTime.dateOf(instant), locale);
        DateTimeFormatter clock = isEnglish(locale) ? ENGLISH_TIME : DANISH_TIME;
        return date + (isEnglish(locale) ? " at " : " kl. ") + clock.format(instant.atZone(BusinessTime.ZONE));
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
