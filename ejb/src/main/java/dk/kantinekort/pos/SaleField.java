package dk.kantinekort.pos;

/** What every text in a sale must be: there, not too long, and free of control characters. */
final class SaleField {

    private SaleField() {}

    static String text(String name, String value, int maxLength) {
        if (value.isBlank()) {
            throw new MalformedSaleException(name + " is empty");
        }
        return optionalText(name, value, maxLength);
    }

    static String optionalText(String name, String value, int maxLength) {
        if (value.length() > maxLength) {
            throw new MalformedSaleException(name + " is longer than " + maxLength);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedSaleException(name + " holds control characters");
        }
        return value;
    }

    static long within(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new MalformedSaleException(name + " is not within " + min + " and " + max);
        }
        return value;
    }
}
