package dk.kantinekort.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.login.oidc.LoginClient;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnPathTest {

    @Test
    void a_path_of_our_own_is_gone_on_to() {
        assertThat(citizens("/indbetal?konto=K7F3")).isEqualTo("/indbetal?konto=K7F3");
        assertThat(ReturnPath.of("/admin/import", LoginClient.STAFF)).isEqualTo("/admin/import");
    }

    @Test
    void whatever_leads_out_of_the_portal_leads_to_its_front_page() {
        List<String> evil = List.of(
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%0d%0aLocation:https://evil.example".replace("%0d", "\r").replace("%0a", "\n"),
                "javascript:alert(1)",
                "evil",
                "",
                "/ space");
        evil.forEach(address -> assertThat(citizens(address)).as(address).isEqualTo("/"));
        assertThat(citizens(null)).isEqualTo("/");
        assertThat(citizens("/" + "x".repeat(500))).isEqualTo("/");
    }

    @Test
    void what_is_no_page_is_not_gone_on_to() {
        for (String path :
                List.of("/login", "/login/cpr", "/logout", "/api/pos/v1/products", "/x/../logout", "/sandbox/oidc")) {
            assertThat(citizens(path)).as(path).isEqualTo("/");
        }
        assertThat(citizens("/logoutside")).isEqualTo("/logoutside");
    }

    @Test
    void each_door_has_a_first_page() {
        assertThat(citizens(null)).isEqualTo("/");
        assertThat(ReturnPath.of(null, LoginClient.STAFF)).isEqualTo("/admin");
    }

    private static String citizens(String asked) {
        return ReturnPath.of(asked, LoginClient.CITIZEN);
    }
}
