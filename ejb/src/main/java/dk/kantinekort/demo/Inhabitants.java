package dk.kantinekort.demo;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.importer.Faults;
import dk.kantinekort.importer.ImportRow;
import dk.kantinekort.importer.RowSource;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.shared.money.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Invented persons with a card each, numbered on from {@code first}. They are born before 1936 with day + 60 in their CPR
 * numbers, as no other demo person is.
 */
record Inhabitants(long first, int count, String unitCode, Money openingBalance) implements RowSource {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int BIRTH_DAYS = 13_000;
    private static final int REPLACEMENT_DAY_OFFSET = 60;
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMyy");

    @Override
    public void feed(RowSink rows, Faults faults) throws SQLException {
        for (int i = 0; i < count; i++) {
            rows.take(row(i));
        }
    }

    List<String> cardNumbers() {
        return IntStream.range(0, count).mapToObj(i -> card(i).value()).toList();
    }

    private ImportRow row(int i) {
        PersonDetails details = new PersonDetails("Prøve " + (first + i), "Prøvevej " + (i + 1), "2990", "Nivholm", "");
        return new ImportRow(i + 1, cpr(first + i), details, "", unitCode, Optional.of(card(i)), openingBalance);
    }

    private CardNumber card(int i) {
        return new CardNumber("PR%08d".formatted(first + i));
    }

    /** The days of birth run round first, then the serial number rises. */
    private static Cpr cpr(long number) {
        LocalDate birth = EARLIEST_BIRTH.plusDays(number % BIRTH_DAYS);
        int day = birth.getDayOfMonth() + REPLACEMENT_DAY_OFFSET;
        String digits = "%02d%s%04d".formatted(day, birth.format(MONTH_AND_YEAR), number / BIRTH_DAYS);
        return Cpr.parse(digits, true).orElseThrow();
    }
}
