package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.reconciliation.ClearingAccounts;
import dk.kantinekort.reconciliation.ItemState;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Providers' lines from a file. */
interface SettlementFileTests extends InPortal {

    String COLUMNS = "Linje;Udbetaling;Art;Nummer;Beløb;Dato\n";

    @Test
    default void a_file_settles_what_it_names_and_changes_nothing_the_second_time() throws Exception {
        Lines lines = Lines.of(sandbox());
        String reference = lines.completed(340);
        LocalDate date = Lines.freshDate();
        String file = COLUMNS + row(date, "A" + reference, "P" + reference, reference, "340,00") + "F" + reference
                + ";P" + reference + ";Gebyr;;-0,75;" + date + "\n";

        assertThat(load("linjer.csv", file).html()).contains("Indlæst. Linjer i filen: 2");
        assertThat(lines.state(reference)).isEqualTo(ItemState.SETTLED);
        assertThat(load("linjer.csv", file).html()).contains("Indlæst. Linjer i filen: 2");

        assertThat(lines.state(reference)).isEqualTo(ItemState.SETTLED);
        assertThat(lines.take(lines.charge(reference, 1, ""))).isEmpty();
        assertThat(lines.state(reference)).isEqualTo(ItemState.DIFFERS);
    }

    @Test
    default void a_file_with_a_fault_is_told_by_line_and_column_and_none_of_it_is_loaded() throws Exception {
        Lines lines = Lines.of(sandbox());
        String reference = lines.completed(350);
        LocalDate date = Lines.freshDate();
        String sound = row(date, "A" + reference, "P" + reference, reference, "350,00");

        assertThat(load("fejl.csv", COLUMNS + sound + row(date, "B" + reference, "", "", "tusind"))
                        .html())
                .contains("Intet er indlæst. Fejl i alt: 1", ">3<", ">Beløb<", "Det er ikke et beløb i kroner");
        assertThat(lines.state(reference)).isEqualTo(ItemState.NOT_SETTLED);

        load("linjer.csv", COLUMNS + sound);
        String changed = row(date, "A" + reference, "P" + reference, reference, "351,00");
        assertThat(load("fejl.csv", COLUMNS + row(date, "C" + reference, "", reference, "1") + changed)
                        .html())
                .contains(">3<", "Linjen er indlæst før, med noget andet i sig.");
        assertThat(lines.state(reference)).isEqualTo(ItemState.SETTLED);
    }

    @Test
    default void many_lines_are_taken_in_by_parts_and_explain_the_account() {
        String run = Lines.of(sandbox()).run();
        LocalDate date = Lines.freshDate();
        String file = IntStream.range(0, 1_000)
                .mapToObj(i -> row(date, run + "+" + i, "P" + run, run + i, "10")
                        + row(date, run + "-" + i, "", run + i, "-10"))
                .collect(Collectors.joining("", COLUMNS, ""));

        assertThat(load("mange.csv", file).html()).contains("Indlæst. Linjer i filen: 2");

        assertThat(bean(ClearingAccounts.class).list())
                .allSatisfy(account -> assertThat(account.unexplained()).isEqualTo(Money.ZERO))
                .filteredOn(account -> account.provider().equals(ProviderUnderTest.NAME))
                .singleElement()
                .satisfies(account -> assertThat(account.summands())
                        .filteredOn(part ->
                                part.state() == ItemState.AWAITING_PAYOUT && part.kind() == SettlementLine.Kind.CHARGE)
                        .singleElement()
                        .satisfies(part -> assertThat(part.count()).isGreaterThanOrEqualTo(1_000)));
    }

    static String row(LocalDate date, String line, String payout, String reference, String kroner) {
        return "%s;%s;Betaling;%s;%s;%s\n".formatted(line, payout, reference, kroner, date);
    }

    static Page load(String name, String file) {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");
        return browser.upload(
                browser.open(DifferenceTests.DESK),
                "Indlæs linjer",
                Map.of("provider", ProviderUnderTest.NAME),
                name,
                file);
    }
}
