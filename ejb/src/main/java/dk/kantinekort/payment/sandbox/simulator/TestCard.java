package dk.kantinekort.payment.sandbox.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cards that the sandbox takes, in the order the window lists them. Their numbers are nobody's, and stand neither in the
 * log nor in any answer: there a card goes by its name.
 */
public enum TestCard {
    ACCEPTED("4571000000000019", Behaviour.ACCEPT),
    NO_COVER("4571000000000027", Behaviour.NO_COVER),
    EXPIRED("4571000000000035", Behaviour.EXPIRED),
    BLOCKED("4571000000000043", Behaviour.BLOCKED),
    REPLACED("4571000000000050", Behaviour.REPLACED),
    LOST_ANSWER("4571000000000068", Behaviour.LOST_ANSWER),
    SLOW("4571000000000076", Behaviour.SLOW),
    DUPLICATE("4571000000000084", Behaviour.DUPLICATE),
    LIMIT("4571000000000092", Behaviour.LIMIT),
    NEEDS_CUSTOMER("4571000000000100", Behaviour.NEEDS_CUSTOMER),
    FAULT("4571000000000118", Behaviour.FAULT);

    private static final int DIGITS_SHOWN = 4;

    private final String number;
    private final Behaviour behaviour;

    TestCard(String number, Behaviour behaviour) {
        this.number = number;
        this.behaviour = behaviour;
    }

    /** Such as {@code no-cover}. */
    public String cardName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In groups of four, as printed on a card. */
    public String printedNumber() {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    String lastFour() {
        return number.substring(number.length() - DIGITS_SHOWN);
    }

    /** How it is treated until somebody decides otherwise. */
    Behaviour initially() {
        return behaviour;
    }

    /** @param typed with or without spaces */
    public static Optional<TestCard> numbered(String typed) {
        String digits = typed.replace(" ", "");
        return Stream.of(values()).filter(card -> card.number.equals(digits)).findFirst();
    }

    public static Optional<TestCard> named(String name) {
        return Stream.of(values())
                .filter(card -> card.cardName().equalsIgnoreCase(name.replace('_', '-')))
                .findFirst();
    }
}
