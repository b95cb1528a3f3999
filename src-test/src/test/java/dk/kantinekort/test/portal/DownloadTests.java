package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Statement and report as pages and files, and the pages of help. */
interface DownloadTests extends InPortal {

    String PARENT = "Anne Lindskov";
    String DATES = "start=2026-11-01&slut=2026-11-30";
    List<String> FILES = List.of(
            "/kontoudskrift/hent/kontoudskrift.pdf?",
            "/kontoudskrift/hent/kontoudskrift.xlsx?",
            "/kontoudskrift/hent/kontoudskrift.csv?",
            "/rapporter/hent/forbrug.pdf?" + DATES,
            "/rapporter/hent/forbrug.xlsx?" + DATES,
            "/rapporter/hent/forbrug.csv?" + DATES);

    @Test
    @RunAsClient
    default void each_file_is_what_it_says_it_is() {
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        for (String file : FILES) {
            Page answer = browser.open(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.html()).as(file).startsWith(beginning(file));
            assertThat(answer.header("Content-Disposition").orElseThrow())
                    .as("says whose it is")
                    .matches("attachment; filename=\"(kontoudskrift|forbrug)-[a-z]+-[-a-z0-9]+\\.(pdf|xlsx|csv)\"");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        }
        assertThat(browser.open(FILES.get(2)).html())
                .contains("Startsaldo", "Konto;Dato;Tekst;Sted;Udført af;Beløb;Saldo");
        assertThat(browser.open(FILES.get(5)).html()).contains("Konto;Dato;Sted;Varenummer;Vare;Antal;Beløb");
    }

    @Test
    @RunAsClient
    default void a_foreign_account_has_neither_report_nor_files() {
        Browser parent = Browser.atPortal();
        parent.logInAs(PARENT);
        String foreign = parent.open("/rapporter")
                .html()
                .replaceFirst("(?s).*href=\"/rapporter\\?konto=([A-Za-z0-9]+)\".*", "$1");
        Browser other = Browser.atPortal();
        other.logInAs("Mikkel Bruun");

        assertThat(parent.open("/rapporter?konto=" + foreign).status()).isEqualTo(200);
        assertThat(other.open("/rapporter?" + DATES + "&konto=" + foreign).status())
                .isEqualTo(404);
        for (String file : FILES) {
            Page refused = other.open(file + "&konto=" + foreign);
            assertThat(refused.status()).as(file).isEqualTo(404);
            assertThat(refused.heading()).isEqualTo("Siden findes ikke");
        }
    }

    @Test
    @RunAsClient
    default void nobody_gets_a_file_without_logging_in() {
        for (String file : FILES) {
            Page answer = Browser.atPortal().step(file);
            assertThat(answer.status()).as(file).isEqualTo(303);
            assertThat(answer.html()).doesNotStartWith(beginning(file));
        }
    }

    @Test
    @RunAsClient
    default void what_is_no_file_and_no_date_is_no_fault() {
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        for (String path : List.of("/rapporter/hent/", "/rapporter/hent/forbrug.exe", "/rapporter/hent/x.pdf")) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(404);
        }
        Page page = browser.open("/rapporter?start=x&slut=2026-02-30");
        assertThat(page.html()).contains("<title>Fejl: ", "href=\"#start\"", "id=\"start-error\"", "id=\"slut-error\"");
        assertThat(browser.open("/rapporter/hent/forbrug.csv?start=2026-02-02&slut=2026-02-01")
                        .heading())
                .isEqualTo("Rapporter");
        assertThat(browser.open("/kontoudskrift/hent/kontoudskrift.csv?fra=x").heading())
                .isEqualTo("Kontoudskrift");
        assertThat(browser.open("/kontoudskrift?fil=pdf").html()).contains("En PDF kan højst rumme 1.000 rækker");
        assertThat(browser.open("/rapporter?fil=optaget").html()).contains("Prøv igen om lidt", "href=\"#hent\"");
    }

    @Test
    @RunAsClient
    default void the_report_has_its_chart_and_table_and_quick_choices() {
        Browser browser = Browser.atPortal();
        Page page = browser.logInAs(PARENT);
        page = browser.open("/rapporter");
        assertThat(page.html()).contains("Vis Rapport").doesNotContain("<svg role=\"img\"");
        for (String choice : List.of("uge", "maaned", "skoleaar")) {
            Page chosen = browser.open("/rapporter?start=&slut=x&periode=" + choice);
            assertThat(chosen.status()).isEqualTo(200);
            assertThat(chosen.html())
                    .contains("id=\"forbrug\"")
                    .containsPattern("value=\"" + choice + "\"[^>]*aria-current=\"true\"")
                    .containsPattern("href=\"/rapporter\\?konto=[A-Za-z0-9]+&amp;start=20[-0-9]+&amp;slut=20");
        }
        Page year = browser.open("/rapporter?periode=skoleaar&fil=pdf");
        assertThat(browser.open(year.linkNamed("English")).html())
                .as("the question stays, whatever else is chosen")
                .containsPattern("value=\"skoleaar\"[^>]*aria-current=\"true\"");
        assertThat(browser.open("/kontoudskrift?fra=2026-11-01&soeg=K%26%C3%B8b&aeldre=7")
                        .html())
                .containsPattern(
                        "href=\"/kontoudskrift\\?konto=[A-Za-z0-9]+&amp;fra=2026-11-01&amp;soeg=K%26%C3%B8b\"");
    }

    @Test
    @RunAsClient
    default void help_is_for_everybody_and_each_page_leads_to_its_chapter() {
        Answer help = portal().get("/hjaelp").expect(200);
        assertThat(help.header("Set-Cookie")).isEmpty();
        assertThat(help.text())
                .contains("id=\"udbetal\"", "id=\"pengene-mangler\"", "fra 10\u00a0kr. til 1.000\u00a0kr.")
                .doesNotContain("???", "{0}");
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        for (String path : List.of("/", "/indbetal", "/kontoudskrift", "/rapporter", "/brugeroplysninger")) {
            String anchor = browser.open(path).linkNamed("Hjælp til denne side").getFragment();
            assertThat(help.text()).as(path).contains("id=\"" + anchor + "\"");
        }
    }

    @Test
    @RunAsClient
    default void remote_support_explains_first_and_leads_nowhere_unset() {
        assertThat(Browser.atPortal().step("/fjernsupport").status()).isEqualTo(303);
        Browser browser = Browser.atPortal();
        Page front = browser.logInAs(PARENT);

        Page page = browser.open(front.linkNamed("Fjernsupport"));

        assertThat(page.heading()).isEqualTo("Fjernsupport");
        assertThat(page.html())
                .contains("Brug kun fjernsupport, hvis en tekniker", "Der er ikke noget program")
                .doesNotContain("Hent programmet");
    }

    private static String beginning(String file) {
        if (file.contains(".pdf")) {
            return "%PDF-";
        }
        return file.contains(".xlsx") ? "PK" : "\uFEFF";
    }
}
