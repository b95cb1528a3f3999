package dk.kantinekort.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.spool.Spool;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalListTest {

    private final Faults faults = new Faults();
    private final List<ImportRow> rows = new ArrayList<>();

    @Test
    void a_line_becomes_a_person_with_a_card() {
        read(Lists.HEADER + Lists.ANNE);

        assertThat(faults.inOrder()).isEmpty();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.cpr().digits()).isEqualTo("6101851234");
            assertThat(row.details())
                    .isEqualTo(new PersonDetails("Anne Å. Jensen", "Rosenvej 1", "2860", "Søborg", "anne@example.dk"));
            assertThat(row.unitCode()).isEqualTo("soendervang");
            assertThat(row.card()).contains(new CardNumber("SV1001"));
            assertThat(row.openingBalance()).isEqualTo(Money.ofOere(12_550));
        });
    }

    @Test
    void danish_letters_are_read_from_utf8_with_and_without_mark_and_from_windows() {
        read(Lists.HEADER + Lists.ANNE);
        read("\uFEFF" + Lists.HEADER + Lists.ANNE);
        read(Lists.spool(Lists.HEADER + Lists.ANNE, Charset.forName("windows-1252")));
        read(Lists.spool("\uFEFF" + Lists.HEADER + Lists.ANNE, StandardCharsets.UTF_8));

        assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row.details().city())
                .isEqualTo("Søborg"));
    }

    @Test
    void commas_and_english_headers_are_understood_in_any_order() {
        read("Name,E-mail,CPR\n\"Jensen, Anne\",anne@example.dk,610185-1234\n");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.details().name()).isEqualTo("Jensen, Anne");
            assertThat(row.card()).isEmpty();
        });
    }

    @Test
    void a_group_may_stand_under_several_names_and_a_list_without_it_stays_sound() {
        read("CPR;Navn;Gruppe\n6101851234;Anne;Elev\n");
        read("CPR;Navn;Klasse\n6101851234;Anne; 3.  A \n");
        read("CPR;Navn\n6101851234;Anne\n");

        assertThat(faults.inOrder()).isEmpty();
        assertThat(rows).extracting(ImportRow::group).containsExactly("Elev", "3. A", "");
    }

    @Test
    void a_group_that_is_too_long_is_a_fault() {
        read("CPR;Navn;Gruppe\n6101851234;Anne;" + "e".repeat(41) + "\n");

        assertThat(faults.inOrder()).containsExactly(Fault.at(2, Column.GROUP, FaultCode.TOO_LONG, 40));
    }

    @Test
    void empty_lines_and_lines_of_separators_do_not_count_but_keep_the_numbering() {
        read(Lists.HEADER + "\n;;;;;;;;\n" + Lists.ANNE);

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.line()).isEqualTo(4));
    }

    @Test
    void a_fault_behind_a_field_over_two_lines_names_the_line_in_the_file() {
        read(Lists.HEADER + Lists.ANNE.replace("Rosenvej 1", "\"Rosenvej 1\nst. tv.\"") + "x;Bo;;;;;;;\n");

        assertThat(faults.inOrder())
                .containsExactly(
                        Fault.at(2, Column.ADDRESS, FaultCode.UNREADABLE),
                        Fault.at(4, Column.CPR, FaultCode.CPR_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3102260000", "0000000000", "61018512AB", "٦١٠١٨٥١٢٣٤", "610185123", "61018512345", ""})
    void what_is_no_cpr_number_is_a_fault(String typed) {
        read(Lists.HEADER + Lists.ANNE.replace("6101851234", typed));

        assertThat(rows).isEmpty();
        assertThat(faults.inOrder()).containsExactly(Fault.at(2, Column.CPR, FaultCode.CPR_INVALID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "200|20000",
                "200,5|20050",
                "200.50|20050",
                "0,05|5",
                "100000|10000000",
            })
    void amounts_are_kroner_with_comma_or_point(String typed, long oere) {
        read(Lists.HEADER + Lists.ANNE.replace("125,50", typed));

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.openingBalance())
                .isEqualTo(Money.ofOere(oere)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.234,50", "1,234", "abc", "1e3", "٣", "1 kr", "9999999999"})
    void other_amounts_are_faults(String typed) {
        read(Lists.HEADER + Lists.ANNE.replace("125,50", typed));

        assertThat(faults.inOrder()).containsExactly(Fault.at(2, Column.BALANCE, FaultCode.AMOUNT_INVALID));
    }

    @Test
    void a_balance_far_beyond_what_a_card_may_hold_is_a_fault() {
        read(Lists.HEADER + Lists.ANNE.replace("125,50", "100000,01"));

        assertThat(faults.inOrder())
                .containsExactly(Fault.at(2, Column.BALANCE, FaultCode.AMOUNT_TOO_HIGH, Money.ofKroner(100_000)));
    }

    @Test
    void all_faults_of_a_line_are_told_at_once() {
        read(Lists.HEADER + "1;;;;;anne;soendervang;a?b;x\n");

        assertThat(faults.inOrder())
                .extracting(fault -> fault.column().orElseThrow(), Fault::code)
                .containsExactlyInAnyOrder(
                        tuple(Column.CPR, FaultCode.CPR_INVALID),
                        tuple(Column.NAME, FaultCode.REQUIRED),
                        tuple(Column.EMAIL, FaultCode.EMAIL_INVALID),
                        tuple(Column.CARD, FaultCode.CARD_INVALID),
                        tuple(Column.BALANCE, FaultCode.AMOUNT_INVALID));
    }

    @Test
    void card_unit_and_balance_need_each_other() {
        read(Lists.HEADER
                + "6101851234;Anne;;;;;soendervang;;\n"
                + "6101851234;Anne;;;;;;SV1001;\n"
                + "6101851234;Anne;;;;;;;10\n");

        assertThat(faults.inOrder())
                .containsExactly(
                        Fault.at(2, Column.CARD, FaultCode.REQUIRED),
                        Fault.at(3, Column.UNIT, FaultCode.REQUIRED),
                        Fault.at(4, Column.BALANCE, FaultCode.AMOUNT_WITHOUT_CARD));
    }

    @Test
    void a_cpr_number_in_another_column_is_refused_before_it_is_kept_in_clear() {
        read(Lists.HEADER + Lists.ANNE.replace("Anne Å. Jensen", "Anne 610185-1234"));

        assertThat(faults.inOrder()).containsExactly(Fault.at(2, Column.NAME, FaultCode.CPR_MISPLACED));
    }

    @Test
    void no_fault_tells_a_cpr_number() {
        read(Lists.HEADER + "610185-123;6101851234;6101851234;6101851234;;6101851234;6101851234;?;6101851234,123\n");

        assertThat(faults.inOrder()).isNotEmpty();
        assertThat(faults.inOrder().toString()).doesNotContain("610185");
    }

    @Test
    void lines_with_too_few_fields_are_faults() {
        read(Lists.HEADER + "6101851234;Anne\n");

        assertThat(faults.inOrder()).containsExactly(Fault.atLine(2, FaultCode.FIELD_COUNT, 2, 9));
    }

    @Test
    void a_header_that_is_wrong_stops_the_reading() {
        read("Navn;Navn;Skole\n" + Lists.ANNE);

        assertThat(faults.inOrder())
                .containsExactly(
                        Fault.at(1, Column.NAME, FaultCode.COLUMN_TWICE),
                        Fault.atLine(1, FaultCode.COLUMN_UNKNOWN, 3),
                        Fault.at(1, Column.CPR, FaultCode.COLUMN_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void a_file_with_nothing_in_it_is_a_fault(String nothing) {
        read(nothing);

        assertThat(faults.inOrder()).containsExactly(Fault.atLine(1, FaultCode.FILE_EMPTY));
    }

    @Test
    void a_quote_that_never_ends_is_a_fault_with_its_line() {
        read(Lists.HEADER + Lists.ANNE + Lists.BO.replace("Rosenvej 1", "\"Rosenvej 1"));

        assertThat(rows).hasSize(1);
        assertThat(faults.inOrder()).singleElement().satisfies(fault -> assertThat(fault.code())
                .isEqualTo(FaultCode.FILE_MALFORMED));
    }

    @Test
    void a_thousand_faults_are_counted_and_the_first_of_them_listed() {
        read(Lists.HEADER + "x;Anne;;;;;;;\n".repeat(1000));

        assertThat(faults.count()).isEqualTo(1000);
        assertThat(faults.inOrder()).hasSize(Faults.KEPT).first().satisfies(fault -> assertThat(fault.line())
                .isEqualTo(2));
    }

    private void read(String list) {
        read(Lists.spool(list));
    }

    private void read(Spool list) {
        try (list) {
            new MunicipalList(list, true).feed(rows::add, faults);
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }
}
