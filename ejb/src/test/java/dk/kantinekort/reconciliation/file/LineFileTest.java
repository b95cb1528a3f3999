package dk.kantinekort.reconciliation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.spool.Spool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFileTest {

    private static final String HEADER = "Linje;Udbetaling;Art;Nummer;Beløb;Dato;Bank\n";
    private static final String CHARGE = "A1;P7;Betaling;k7f3a2b9c4d5;200,50;23.11.2026;x\n";

    private final FoundFaults faults = new FoundFaults();
    private final List<NumberedLine> lines = new ArrayList<>();

    @Test
    void a_line_is_read_with_what_the_provider_says_and_other_columns_are_left_alone() throws IOException {
        read(HEADER + CHARGE + "\nA2;;gebyr;;-0,75;2026-11-23;\n", StandardCharsets.UTF_8);

        assertThat(faults.count()).isZero();
        assertThat(lines)
                .containsExactly(
                        new NumberedLine(
                                2, line("A1", "P7", SettlementLine.Kind.CHARGE, "K7F3A2B9C4D5", Money.ofOere(20_050))),
                        new NumberedLine(4, line("A2", "", SettlementLine.Kind.FEE, "", Money.ofOere(-75))));
    }

    @Test
    void danish_letters_are_read_from_windows_as_well() throws IOException {
        read(HEADER + CHARGE, Charset.forName("windows-1252"));

        assertThat(faults.count()).isZero();
        assertThat(lines).hasSize(1);
    }

    @Test
    void each_fault_is_told_by_line_and_column() throws IOException {
        read(
                HEADER + ";P7;Betaling;K;1;23.11.2026;\nA2;P7;Gave;K;1;23.11.2026;\nA3;P7;Betaling;K;1.000,00;"
                        + "23.11.2026;\nA4;P7;Betaling;K;1;31.2.2026;\nA5;P7;Betaling\n"
                        + "x".repeat(81) + ";P7;Betaling;K;1;23.11.2026;\nA8;;Gebyr;;-1;24.11.2026;\n" + CHARGE,
                StandardCharsets.UTF_8);

        assertThat(faults.report(0).faults())
                .extracting(LineFault::line, LineFault::column, LineFault::code)
                .containsExactly(
                        tuple(2L, "Linje", LineFault.Code.REQUIRED),
                        tuple(3L, "Art", LineFault.Code.KIND_UNKNOWN),
                        tuple(4L, "Beløb", LineFault.Code.AMOUNT_INVALID),
                        tuple(5L, "Dato", LineFault.Code.DATE_INVALID),
                        tuple(6L, "", LineFault.Code.FIELD_COUNT),
                        tuple(7L, "Linje", LineFault.Code.TOO_LONG),
                        tuple(8L, "Dato", LineFault.Code.DATE_NOT_OVER));
        assertThat(lines).hasSize(1);
    }

    @Test
    void a_file_without_its_columns_or_with_half_a_quote_is_not_read() throws IOException {
        assertThat(faultOf("")).isEqualTo(LineFault.Code.FILE_EMPTY);
        assertThat(faultOf("Linje;Art;Beløb\n")).isEqualTo(LineFault.Code.COLUMN_MISSING);
        assertThat(faultOf(HEADER + "\"A1;P7;Betaling\n")).isEqualTo(LineFault.Code.FILE_MALFORMED);
        assertThat(lines).isEmpty();
    }

    private LineFault.Code faultOf(String text) throws IOException {
        FoundFaults found = new FoundFaults();
        read(text, StandardCharsets.UTF_8, found);
        return found.report(0).faults().get(0).code();
    }

    private static SettlementLine line(
            String id, String payout, SettlementLine.Kind kind, String reference, Money amount) {
        return new SettlementLine(id, payout, kind, reference, amount, "DKK", LocalDate.of(2026, 11, 23));
    }

    private void read(String text, Charset charset) throws IOException {
        read(text, charset, faults);
    }

    private void read(String text, Charset charset, FoundFaults found) throws IOException {
        try (Spool file = Spool.of(new ByteArrayInputStream(text.getBytes(charset)))) {
            new LineFile(file, LocalDate.of(2026, 11, 24)).read(lines::add, found);
        }
    }
}
