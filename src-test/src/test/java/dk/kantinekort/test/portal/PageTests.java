package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Pages as people without scripts, strangers and broken browsers ask for them. */
interface PageTests extends InPortal {

    String PARENT = "Anne Lindskov";

    @Test
    @RunAsClient
    default void the_front_page_speaks_danish_and_keeps_no_session() {
        Answer answer = portal().get("/").expect(200);
        assertThat(answer.text())
                .contains("lang=\"da\"")
                .contains("<title>Kantinekort</title>")
                .contains("Log på med MitID");
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
    default void a_redirect_names_a_path_so_that_it_holds_behind_a_proxy() {
        Answer answer = portal().get("/?sprog=en").expect(302);
        assertThat(answer.header("Location")).hasValue("/");
    }

    @Test
    @RunAsClient
    default void the_statement_speaks_the_language_of_its_reader() {
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        assertThat(browser.open("/kontoudskrift").html()).contains("Startsaldo");
        assertThat(browser.open("/kontoudskrift?sprog=en").html())
                .contains("Opening balance")
                .doesNotContain("Startsaldo");
    }

    @Test
    @RunAsClient
    default void stylesheet_and_script_are_kept_by_browsers() {
        String page = portal().get("/").text();
        String address = page.replaceFirst("(?s).*href=\"(/resources/portal/portal.css[^\"]*)\".*", "$1");
        Answer answer = portal().get(address).expect(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    @RunAsClient
    default void garbage_from_one_who_is_logged_in_is_no_fault_either() {
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        for (String state :
                List.of("", ":", "garbage", "-1:2", "99999999999999999999:1", "rO0ABXNyAA==", "stateless")) {
            for (String path : List.of("/", "/indbetal", "/kontoudskrift", "/brugeroplysninger")) {
                expectNoFault(browser.postFromThePortal(path, "jakarta.faces.ViewState=" + state + "&deposit=deposit"));
            }
        }
        for (String address : List.of(
                "/kontoudskrift?aeldre=99999999999999999999&nyere=-1&fra=%00&til=%ff&soeg=%25%27%22",
                "/kontoudskrift?soeg=%00&aeldre=0",
                "/kontoudskrift?nyere=999999",
                "/rapporter?start=%00&slut=%ff&konto=%00",
                "/rapporter/hent/forbrug.pdf?start=%27&slut=",
                "/?luk=zzz&luk=%00",
                "/indbetal?pfdlgcid=%3Cscript%3E&pfdrid=x",
                "/indbetal?konto=%00")) {
            expectNoFault(browser.open(address));
        }
    }

    @Test
    @RunAsClient
    default void a_form_sent_too_late_shows_what_was_typed() {
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        Page answer = browser.postFromThePortal(
                "/indbetal", "jakarta.faces.ViewState=-1:2&deposit=deposit&deposit:amount=217&deposit:cpr=0101800001");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.html()).contains("Siden er udløbet", "217").doesNotContain("0101800001");
    }

    @Test
    @RunAsClient
    default void the_account_is_switched_without_losing_the_page() {
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        List<String> switches = switches(browser.open("/kontoudskrift"), "/kontoudskrift");
        assertThat(switches).hasSizeGreaterThan(1);
        String last = switches.get(switches.size() - 1);

        Page switched = browser.open(last);

        assertThat(switched.heading()).isEqualTo("Kontoudskrift");
        String selected = "href=\"" + last + "\" aria-current=\"true\"";
        assertThat(switched.html()).contains(selected);
        assertThat(browser.open("/brugeroplysninger").html())
                .contains(selected.replace("/kontoudskrift", "/brugeroplysninger"));
    }

    @Test
    default void a_foreign_account_is_as_one_that_does_not_exist_and_recorded() {
        Browser parent = Browser.atPortal();
        parent.logInAs(PARENT);
        String foreign =
                switches(parent.open("/kontoudskrift"), "/kontoudskrift").get(0);
        Browser other = Browser.atPortal();
        other.logInAs("Mikkel Bruun");

        Page refused = other.open(foreign);
        Page unknown = other.open("/kontoudskrift?konto=findes-ikke");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.heading()).isEqualTo(unknown.heading());
        assertThat(Rows.read(
                        "select p.name from audit_event e join person p on p.public_id = e.actor"
                                + " where e.action = 'ACCOUNT_REFUSED' and e.subject = ?",
                        foreign.replaceFirst(".*konto=", "")))
                .containsExactly("Mikkel Bruun");
    }

    @Test
    @RunAsClient
    default void a_person_is_folded_together_and_out_without_scripts() {
        Browser browser = Browser.atPortal();
        Page open = browser.logInAs(PARENT);
        assertThat(open.html()).contains("aria-expanded=\"true\"").doesNotContain("aria-expanded=\"false\"");

        Page folded = browser.press(open, PARENT, Map.of());
        assertThat(folded.html()).containsOnlyOnce("aria-expanded=\"false\"");

        assertThat(browser.press(folded, PARENT, Map.of()).html()).doesNotContain("aria-expanded=\"false\"");
    }

    @Test
    @RunAsClient
    default void dates_that_are_none_are_said_beside_their_fields() {
        Browser browser = Browser.atPortal();
        browser.logInAs(PARENT);
        Page answer = browser.open("/kontoudskrift?fra=x&til=2026-02-30");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html()).contains("<title>Fejl: ", "href=\"#fra\"", "id=\"fra-error\"", "id=\"til-error\"");
    }

    /** Addresses in the account switcher of that page. */
    private static List<String> switches(Page page, String path) {
        return Pattern.compile("href=\"(" + path + "\\?konto=[A-Za-z0-9]+)\"")
                .matcher(page.html())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static void expectNoFault(Page page) {
        assertThat(page.status()).as("%s", page).isLessThan(500);
        assertThat(page.html()).doesNotContain("Exception").doesNotContain("Payara");
    }

    private static void expectNoFault(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("Payara");
    }
}
