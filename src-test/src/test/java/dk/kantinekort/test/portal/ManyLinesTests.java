package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.reconciliation.ClearingAccounts;
import dk.kantinekort.reconciliation.ItemState;
import dk.kantinekort.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file of many lines: {@code settlement.lines} of them. */
interface ManyLinesTests extends InPortal {

    @Test
    default void many_lines_are_matched_some_at_a_time_and_explain_the_account() throws Exception {
        int count = Integer.getInteger("settlement.lines");
        double plain = perSecond(count, () -> PlainLines.insert(count));
        Lines lines = Lines.of(sandbox());
        LocalDate date = Lines.freshDate();
        String file = IntStream.range(0, count / 2)
                .mapToObj(i -> row(lines, date, i, '+', "P" + lines.run(), 10) + row(lines, date, i, '-', "", -10))
                .collect(Collectors.joining("", SettlementFileTests.COLUMNS, ""));

        double stored = perSecond(count, () -> assertThat(
                        SettlementFileTests.upload("mange.csv", file).html())
                .contains("Indlæst. Linjer i filen: "));
        double matched = perSecond(count, lines::match);

        System.getLogger(ManyLinesTests.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "%d settlement lines: stored at %.0f/s (%.2f of plain inserts), matched at %.0f/s (%.2f)"
                                .formatted(count, stored, stored / plain, matched, matched / plain));
        assertThat(bean(ClearingAccounts.class).list())
                .allSatisfy(account -> assertThat(account.unexplained()).isEqualTo(Money.ZERO));
        assertThat(Lines.number(
                        "select count(*) from clearing_item where reference like ? and credited = settled and state = ?",
                        number(lines, "%"),
                        ItemState.AWAITING_PAYOUT.name()))
                .isEqualTo(count / 2);
    }

    private static String row(Lines lines, LocalDate date, int number, char sign, String payout, int kroner) {
        String reference = number(lines, number);
        return SettlementFileTests.row(date, reference + sign, payout, reference, Integer.toString(kroner));
    }

    /** As numbers of payments are: in capitals. */
    private static String number(Lines lines, Object end) {
        return lines.run().toUpperCase(Locale.ROOT) + end;
    }

    private static double perSecond(int count, ThrowingRunnable work) throws Exception {
        Instant began = Instant.now();
        work.run();
        return count * 1e9 / Duration.between(began, Instant.now()).toNanos();
    }

    /** What may fail. */
    interface ThrowingRunnable {
        void run() throws Exception;
    }
}
