package dk.kantinekort.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the list. The first name is the one that reports use; case, blanks and hyphens do not matter. */
public enum Column {
    CPR("CPR-nummer", "CPR", "CPR number"),
    NAME("Navn", "Name"),
    ADDRESS("Adresse", "Address"),
    POSTAL_CODE("Postnummer", "Postnr", "Postal code"),
    CITY("By", "City"),
    EMAIL("E-mail", "Mail"),
    /** Some call a group of pupils by its school class. */
    GROUP("Gruppe", "Persongruppe", "Klasse", "Group", "Class"),
    UNIT("Enhed", "Unit"),
    CARD("Kortnummer", "Card number"),
    BALANCE("Saldo", "Opening balance", "Balance");

    static final List<Column> REQUIRED = List.of(CPR, NAME);

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The header as the municipality writes it. */
    public String header() {
        return names.get(0);
    }

    static Optional<Column> named(String header) {
        String wanted = letters(header);
        return Arrays.stream(values())
                .filter(column ->
                        column.names.stream().anyMatch(name -> letters(name).equals(wanted)))
                .findFirst();
    }

    private static String letters(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-zæøå]", "");
    }
}
