package dk.kantinekort.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of more rows than one cares to read. */
class LongTablesTest {
    private static final int MANY = 200_000;
    private static final int FEW = 20_000;
    private static final long MEGABYTE = 1L << 20;
    private static final Instant NOON = Instant.parse("2026-11-23T11:05:09Z");

    @ParameterizedTest
    @EnumSource(names = {"PDF", "EXCEL"})
    void a_file_that_is_full_says_so(FileKind kind) throws IOException {
        Rows rows = open(kind, OutputStream.nullOutputStream());
        for (int i = 0; i < kind.mostRows(); i++) {
            rows.add(1L);
        }

        assertThatThrownBy(() -> rows.add(1L))
                .isInstanceOfSatisfying(
                        FileFullException.class, full -> assertThat(full.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCEL", "CSV"})
    void rows_leave_while_more_are_written(FileKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rows rows = open(kind, out);
        add(rows, 0, FEW);
        int before = out.size();
        rows.finish();

        assertThat(before).isGreaterThan(out.size() * 9 / 10);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCEL", "CSV"})
    void many_rows_need_no_more_memory_than_few(FileKind kind) throws IOException {
        Rows rows = open(kind, OutputStream.nullOutputStream());
        add(rows, 0, FEW);
        long few = used();
        add(rows, FEW, MANY);
        long many = used();
        rows.finish();

        assertThat(many - few)
                .as("bytes that %,d rows keep more in memory than %,d", MANY, FEW)
                .isLessThan(24 * MEGABYTE);
    }

    private static void add(Rows rows, int first, int end) throws IOException {
        for (int i = first; i < end; i++) {
            rows.add("Vare nr. " + i, NOON, Money.ofOere(i), LocalDate.EPOCH, (long) i);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Rows open(FileKind kind, OutputStream out) throws IOException {
        return Tables.open(kind, TablesTest.sheet(), String::valueOf, out);
    }
}
