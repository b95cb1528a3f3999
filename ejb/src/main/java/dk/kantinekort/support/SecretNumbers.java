package dk.kantinekort.support;

import dk.kantinekort.person.Cpr;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers that people write to support and should not: CPR numbers and numbers of bank cards. None is kept. */
final class SecretNumbers {

    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){9,18}(?![0-9])");
    private static final int SHORTEST_BANK_CARD = 13;
    private static final int SHOWN = 4;

    private SecretNumbers() {}

    /** The text with crosses in their place: of a CPR number the birth date stays, of a bank card the last four digits. */
    static String masked(String text) {
        return DIGITS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mask(found.group())));
    }

    private static String mask(String written) {
        String digits = written.replaceAll("[ -]", "");
        if (isBankCard(digits)) {
            return "xxxx " + digits.substring(digits.length() - SHOWN);
        }
        return Cpr.parse(digits, true).map(Cpr::masked).orElse(written);
    }

    /** By the check digit that all bank cards have (Luhn's). */
    static boolean isBankCard(String digits) {
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
