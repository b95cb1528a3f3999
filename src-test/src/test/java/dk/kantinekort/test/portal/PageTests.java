package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Pages as strangers and their broken browsers ask for them. */
interface PageTests extends InPortal {

    @Test
    @RunAsClient
    default void the_front_page_speaks_danish_and_keeps_no_session() {
        Answer answer = portal().get("/").expect(200);
        assertThat(answer.text()).contains("lang=\"da\"").contains("Log på med MitID");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    @RunAsClient
    default void another_language_is_kept_in_a_cookie_and_leaves_the_address() {
        Answer answer = portal().get("/?sprog=en&x=1").expect(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/?x=1").doesNotContain("sprog");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("sprog=en;")
                .contains("SameSite=Lax");
        assertThat(portal().get("/", "Cookie", "sprog=en").text())
                .contains("lang=\"en\"")
                .contains("Log in with MitID");
    }

    @Test
    @RunAsClient
    default void the_language_switch_leads_to_no_other_site() {
        String target =
                portal().get("//evil.example?sprog=en").header("Location").orElse("/");
        assertThat(target).doesNotStartWith("//").doesNotContain("://evil.example");
    }

    @Test
    @RunAsClient
    default void what_does_not_exist_has_a_page_of_its_own() {
        Answer answer = portal().get("/login/findes-ikke").expect(404);
        assertThat(answer.text()).contains("Siden findes ikke").doesNotContain("Payara");
    }

    @Test
    @RunAsClient
    default void files_of_pages_are_no_addresses() {
        for (String file :
                List.of("/shell/index.xhtml", "/index.xhtml", "/login/login/cpr.xhtml", "/WEB-INF/web.xml")) {
            portal().get(file).expect(404);
        }
    }

    @Test
    @RunAsClient
    default void garbage_is_never_a_fault() {
        for (String state :
                List.of("", ":", "garbage", "-1:2", "99999999999999999999:1", "rO0ABXNyAA==", "stateless")) {
            String body = "jakarta.faces.ViewState=" + state + "&form=form";
            expectNoFault(portal().post("/login/cpr", body, "application/x-www-form-urlencoded"));
            expectNoFault(portal().post("/", body, "application/x-www-form-urlencoded"));
        }
        for (String cookie :
                List.of("csfcfc=garbage", "csfcfc=1_a", "sprog=xx", "JSESSIONID=x", "a=" + "a".repeat(6000))) {
            expectNoFault(portal().get("/", "Cookie", cookie));
        }
        for (String address : List.of(
                "/?pfdlgcid=%3Cscript%3E",
                "/?luk=%00&luk=x",
                "/jakarta.faces.resource/web.xml.xhtml?loc=/../../WEB-INF",
                "/jakarta.faces.resource/x.css.xhtml?ln=../../WEB-INF",
                "/login/cpr;jsessionid=x")) {
            expectNoFault(portal().get(address));
        }
    }

    @Test
    @RunAsClient
    default void stylesheet_and_script_are_kept_by_browsers() {
        String page = portal().get("/").text();
        String address = page.replaceFirst("(?s).*href=\"(/resources/portal/portal.css[^\"]*)\".*", "$1");
        Answer answer = portal().get(address).expect(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
    }

    private static void expectNoFault(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("Payara");
    }
}
