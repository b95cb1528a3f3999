package dk.kantinekort.person;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers that people write into free text and should not: CPR numbers and numbers of bank cards. None is kept. */
public final class SecretNumbers {

    private static final Pattern CPR = Pattern.compile("(?<![0-9])[0-9]{6}[^0-9A-Za-z]{0,3}[0-9]{4}(?![0-9])");
    /** Written in one, or in groups as printed on cards. */
    private static final Pattern BANK_CARD = Pattern.compile("(?<![0-9])(?:[0-9]{13,19}"
            + "|[0-9]{4}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}"
            + "|[0-9]{4}[ -][0-9]{6}[ -][0-9]{5})(?![0-9])");

    private static final int SHORTEST_BANK_CARD = 13;
    private static final int SHOWN = 4;

    private SecretNumbers() {}

    /** The text with crosses in their place: of a CPR number the birth date stays, of a bank card the last four digits. */
    public static String masked(String text) {
        String withoutCpr = CPR.matcher(text).replaceAll(found -> Matcher.quoteReplacement(maskCpr(found.group())));
        return maskedBankCards(withoutCpr);
    }

    /** Whatever separates date and number: people write hyphens, dashes, dots and blanks. */
    private static String maskCpr(String written) {
        return cpr(written).map(Cpr::masked).orElse(written);
    }

    /** A number that is no bank card's may have the beginning of one in it, so the search goes on within it. */
    private static String maskedBankCards(String text) {
        StringBuilder masked = new StringBuilder();
        Matcher number = BANK_CARD.matcher(text);
        int from = 0;
        while (number.find(from)) {
            String digits = digits(number.group());
            boolean found = isBankCard(digits);
            int end = found ? number.end() : number.start() + 1;
            masked.append(text, from, found ? number.start() : end);
            masked.append(found ? "xxxx " + digits.substring(digits.length() - SHOWN) : "");
            from = end;
        }
        return masked.append(text, from, text.length()).toString();
    }

    public static boolean isCpr(String written) {
        return cpr(written).isPresent();
    }

    private static Optional<Cpr> cpr(String written) {
        return Cpr.parse(digits(written), true);
    }

    private static String digits(String written) {
        return written.replaceAll("[^0-9]", "");
    }

    /** By the check digit that all bank cards have (Luhn's). */
    public static boolean isBankCard(String digits) {
        if (!digits.matches("[0-9]{" + SHORTEST_BANK_CARD + ",19}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
