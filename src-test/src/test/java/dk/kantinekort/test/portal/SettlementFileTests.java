package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.reconciliation.ItemState;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.test.client.SandboxClient;
import java.time.LocalDate;
import java.util.Map;
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

        assertThat(load(sandbox(), "linjer.csv", file).html()).contains("Indlæst. Linjer i filen: 2");
        assertThat(lines.state(reference)).isEqualTo(ItemState.SETTLED);
        assertThat(load(sandbox(), "linjer.csv", file).html()).contains("Indlæst. Linjer i filen: 2");

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

        assertThat(load(sandbox(), "fejl.csv", COLUMNS + sound + row(date, "B" + reference, "", "", "tusind"))
                        .html())
                .contains("Intet er indlæst. Fejl i alt: 1", ">3<", ">Beløb<", "Det er ikke et beløb i kroner");
        assertThat(lines.state(reference)).isEqualTo(ItemState.NOT_SETTLED);

        load(sandbox(), "linjer.csv", COLUMNS + sound);
        String changed = row(date, "A" + reference, "P" + reference, reference, "351,00");
        assertThat(load(sandbox(), "fejl.csv", COLUMNS + row(date, "C" + reference, "", reference, "1") + changed)
                        .html())
                .contains(">3<", "Linjen er indlæst før, med noget andet i sig.");
        assertThat(lines.state(reference)).isEqualTo(ItemState.SETTLED);
    }

    static String row(LocalDate date, String line, String payout, String reference, String kroner) {
        return "%s;%s;Betaling;%s;%s;%s\n".formatted(line, payout, reference, kroner, date);
    }

    /** The page that tells what became of the file; its lines have been matched by then. */
    static Page load(SandboxClient sandbox, String name, String file) {
        Page page = upload(name, file);
        Lines.of(sandbox).match();
        return page;
    }

    static Page upload(String name, String file) {
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
