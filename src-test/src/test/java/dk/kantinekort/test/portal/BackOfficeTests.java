package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The back office's doors: who comes in, and how far. */
interface BackOfficeTests extends InPortal {

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
}
