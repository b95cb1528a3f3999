package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The back office's doors: who comes in, and how far. */
interface BackOfficeTests extends InPortal {

    String LIST = "CPR-nummer;Navn;Adresse;Postnummer;By;E-mail;Enhed;Kortnummer;Saldo\n";

    @Test
    @RunAsClient
    default void an_administrator_finds_the_lists() {
        Browser browser = Browser.atPortal();

        Page home = browser.logInAsStaff("Peter Kjær");

        assertThat(home.address().getPath()).isEqualTo("/admin");
        assertThat(home.html()).contains("Indlæs liste");
        assertThat(browser.open("/admin/import").heading()).isEqualTo("Indlæs liste");
    }

    @Test
    @RunAsClient
    default void other_roles_find_their_first_page_and_no_door_to_the_lists() {
        for (String name : new String[] {"Birthe Sommer", "Hans Okholm", "Lone Ravn", "Ulla Frost"}) {
            Browser browser = Browser.atPortal();

            Page home = browser.logInAsStaff(name);

            assertThat(home.address().getPath()).as(name).isEqualTo("/admin");
            assertThat(home.html()).as(name).contains(name).doesNotContain("/admin/import");
            assertThat(browser.open("/admin/import").status()).as(name).isEqualTo(403);
        }
    }

    @Test
    @RunAsClient
    default void each_role_has_a_room_of_its_own_and_is_refused_the_others() {
        Map<String, String> rooms = Map.of(
                "Birthe Sommer", "support",
                "Hans Okholm", "finance",
                "Lone Ravn", "unit",
                "Peter Kjær", "import",
                "Ulla Frost", "audit");
        rooms.forEach((name, own) -> {
            Browser browser = Browser.atPortal();
            Page home = browser.logInAsStaff(name);
            for (String room : rooms.values()) {
                assertThat(home.html().contains("\"/admin/" + room + "\""))
                        .as("%s sees %s", name, room)
                        .isEqualTo(room.equals(own));
                assertThat(browser.open("/admin/" + room).status())
                        .as("%s opens %s", name, room)
                        .isEqualTo(room.equals(own) ? 200 : 403);
            }
        });
    }

    @Test
    @RunAsClient
    default void an_empty_room_says_what_it_is_for_and_leads_back() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");

        Page room = browser.open("/admin/finance");

        assertThat(room.heading()).isEqualTo("Økonomi");
        assertThat(room.html()).contains("ikke noget endnu");
        assertThat(room.linkNamed("Tilbage til administrationens forside").getPath())
                .isEqualTo("/admin");
    }

    @Test
    @RunAsClient
    default void a_citizen_stays_outside() {
        Browser browser = Browser.atPortal();
        browser.logInAs("Anne Lindskov");

        assertThat(browser.open("/admin").status()).isEqualTo(403);
        assertThat(browser.open("/admin/import").status()).isEqualTo(403);
    }

    @Test
    @RunAsClient
    default void a_list_is_looked_at_loaded_and_loaded_again_which_changes_nothing() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Peter Kjær");
        String list = LIST + "6101760001;Åse Kontor;Vej 1;4000;Sørby;;soendervang;DESK1;12,50\n";

        Page ready = look(browser, "kontor.csv", list);
        assertThat(ready.html()).contains("kontor.csv kan indlæses", "12,50");
        Page loaded = browser.press(ready, "Indlæs", Map.of());
        assertThat(loaded.html()).contains("kontor.csv er indlæst");
        assertThat(figure(loaded, "Nye kort")).isEqualTo("1");

        Page again = look(browser, "kontor.csv", list);
        assertThat(List.of(
                        figure(again, "Linjer"),
                        figure(again, "Nye personer"),
                        figure(again, "Ændrede personer"),
                        figure(again, "Nye konti"),
                        figure(again, "Nye kort")))
                .containsExactly("1", "0", "0", "0", "0");
        assertThat(figure(browser.press(again, "Indlæs", Map.of()), "Nye kort")).isEqualTo("0");
    }

    @Test
    @RunAsClient
    default void a_list_with_a_fault_is_refused_by_line_column_and_reason_and_cannot_be_loaded() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Peter Kjær");

        Page refused = look(browser, "fejl.csv", LIST + "6101760002;Åse Fejl;;;;;ingensteds;DESK2;\n");

        assertThat(refused.html())
                .contains("fejl.csv kan ikke indlæses", "Fejl i alt: 1", ">2<", ">Enhed<", "Enhedens kode kendes ikke.")
                .doesNotContain("value=\"Indlæs\"")
                .doesNotContain("6101760002");
    }

    @Test
    @RunAsClient
    default void without_a_file_there_is_nothing_to_look_at() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Peter Kjær");

        Page page = look(browser, "tom.csv", "");

        assertThat(page.heading()).isEqualTo("Indlæs liste");
        assertThat(page.html()).contains("aria-invalid=\"true\"").doesNotContain("value=\"Indlæs\"");
    }

    /** From the room's first page, whatever was worked on before. */
    private static Page look(Browser browser, String fileName, String list) {
        Page room = browser.open("/admin/import");
        if (!room.html().contains("Kontrollér listen")) {
            room = browser.press(room, "Vælg en anden liste", Map.of());
        }
        return browser.upload(room, "Kontrollér listen", fileName, list);
    }

    /** The figure that stands beside that name. */
    private static String figure(Page page, String name) {
        Matcher figure = Pattern.compile(Pattern.quote(name) + "</dt>\\s*<dd[^>]*>([^<]*)</dd>")
                .matcher(page.html());
        assertThat(figure.find()).as("%s on %s", name, page).isTrue();
        return figure.group(1);
    }
}
