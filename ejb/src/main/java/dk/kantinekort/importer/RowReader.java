package dk.kantinekort.importer;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.person.PersonGroup;
import dk.kantinekort.shared.contact.EmailAddress;
import dk.kantinekort.shared.money.Money;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Reads one line into a row, or into faults. */
final class RowReader {

    static final Money HIGHEST_BALANCE = Money.ofKroner(100_000);

    private static final Pattern CPR_LIKE = Pattern.compile("(?<![0-9])[0-9]{6}[- ]?[0-9]{4}(?![0-9])");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD]");

    private final Header header;
    private final boolean acceptReplacementCpr;
    private final Faults faults;

    RowReader(Header header, boolean acceptReplacementCpr, Faults faults) {
        this.header = header;
        this.acceptReplacementCpr = acceptReplacementCpr;
        this.faults = faults;
    }

    /** @return empty when the line has faults, which have been added */
    Optional<ImportRow> read(CSVRecord row, long line) {
        if (row.size() != header.width()) {
            faults.add(Fault.atLine(line, FaultCode.FIELD_COUNT, row.size(), header.width()));
            return Optional.empty();
        }
        long before = faults.count();
        Line fields = new Line(row, line);
        Optional<Cpr> cpr = fields.cpr();
        PersonDetails details = fields.details();
        String group = fields.group();
        Optional<CardNumber> card = fields.card();
        String unit = fields.unit();
        Money balance = fields.balance();
        return faults.count() > before || cpr.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImportRow(line, cpr.get(), details, group, unit, card, balance));
    }

    private final class Line {

        private final CSVRecord row;
        private final long number;

        private Line(CSVRecord row, long number) {
            this.row = row;
            this.number = number;
        }

        private Optional<Cpr> cpr() {
            Optional<Cpr> cpr = Cpr.parse(value(Column.CPR), acceptReplacementCpr);
            if (cpr.isEmpty()) {
                fault(Column.CPR, FaultCode.CPR_INVALID);
            }
            return cpr;
        }

        private PersonDetails details() {
            requireIf(true, Column.NAME);
            return new PersonDetails(
                    text(Column.NAME, 120),
                    text(Column.ADDRESS, 200),
                    text(Column.POSTAL_CODE, 10),
                    text(Column.CITY, 80),
                    email());
        }

        private String email() {
            String email = text(Column.EMAIL, EmailAddress.LENGTH);
            if (!email.isEmpty() && !EmailAddress.isWellFormed(email)) {
                fault(Column.EMAIL, FaultCode.EMAIL_INVALID);
            }
            return email;
        }

        private String group() {
            return text(Column.GROUP, PersonGroup.LONGEST).replaceAll("\\s+", " ");
        }

        private Optional<CardNumber> card() {
            String typed = value(Column.CARD);
            requireIf(!value(Column.UNIT).isEmpty(), Column.CARD);
            Optional<CardNumber> card = CardNumber.parse(typed);
            if (!typed.isEmpty() && card.isEmpty()) {
                fault(Column.CARD, FaultCode.CARD_INVALID);
            }
            return card;
        }

        private String unit() {
            requireIf(!value(Column.CARD).isEmpty(), Column.UNIT);
            return text(Column.UNIT, 40);
        }

        private Money balance() {
            String typed = value(Column.BALANCE);
            if (typed.isEmpty()) {
                return Money.ZERO;
            }
            Optional<Money> amount = Kroner.parse(typed);
            amount.ifPresentOrElse(this::check, () -> fault(Column.BALANCE, FaultCode.AMOUNT_INVALID));
            return amount.orElse(Money.ZERO);
        }

        private void check(Money balance) {
            if (balance.isMoreThan(HIGHEST_BALANCE)) {
                fault(Column.BALANCE, FaultCode.AMOUNT_TOO_HIGH, HIGHEST_BALANCE);
            }
            if (balance.isPositive() && value(Column.CARD).isEmpty()) {
                fault(Column.BALANCE, FaultCode.AMOUNT_WITHOUT_CARD);
            }
        }

        private String text(Column column, int longest) {
            String text = value(column);
            if (text.length() > longest) {
                fault(column, FaultCode.TOO_LONG, longest);
            }
            if (UNREADABLE.matcher(text).find()) {
                fault(column, FaultCode.UNREADABLE);
            }
            if (CPR_LIKE.matcher(text).find()) {
                fault(column, FaultCode.CPR_MISPLACED);
            }
            return text;
        }

        private void requireIf(boolean needed, Column column) {
            if (needed && value(column).isEmpty()) {
                fault(column, FaultCode.REQUIRED);
            }
        }

        private String value(Column column) {
            return header.value(row, column);
        }

        private void fault(Column column, FaultCode code, Serializable... arguments) {
            faults.add(Fault.at(number, column, code, arguments));
        }
    }
}
