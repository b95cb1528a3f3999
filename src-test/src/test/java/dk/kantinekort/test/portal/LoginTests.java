package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Logging in and out over HTTP, by the sandbox's provider: what goes right, and every way in which it may not. */
interface LoginTests extends InPortal {

    String CITIZEN = "Anne Lindskov";

    @Test
    @RunAsClient
    default void a_citizen_logs_in_and_sees_mine_konti() {
        Page page = Browser.atPortal().logInAs(CITIZEN);

        assertThat(page.address().getPath()).isEqualTo("/");
        assertThat(page.heading()).isEqualTo("Mine konti");
    }

    @Test
    @RunAsClient
    default void the_session_is_new_at_login_and_its_cookie_is_for_this_site_only() {
        Browser browser = Browser.atPortal();
        URI provider = redirect(browser.step("/login", "Cookie", "JSESSIONID=planted"));
        String before = browser.cookie("JSESSIONID").orElseThrow();
        URI chosen = redirect(browser.step(browser.open(provider).linkNamed(CITIZEN)));

        Page callback = browser.step(chosen);

        assertThat(before).isNotEqualTo("planted");
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(callback.headerLines("Set-Cookie").toLowerCase(Locale.ROOT))
                .contains("jsessionid=", "httponly", "samesite=lax")
                .doesNotContain("secure");
    }

    @Test
    @RunAsClient
    default void a_session_id_in_the_address_is_ignored() {
        Browser browser = Browser.atPortal();
        browser.logInAs(CITIZEN);
        String session = browser.cookie("JSESSIONID").orElseThrow();

        Page stranger = Browser.atPortal().open("/kontoudskrift;jsessionid=" + session);

        assertThat(stranger.heading()).isEqualTo("Log på for at fortsætte");
        assertThat(browser.open("/").html()).doesNotContain(";jsessionid");
    }

    @Test
    @RunAsClient
    default void two_tabs_can_log_in_in_any_order() {
        Browser browser = Browser.atPortal();
        URI first = browser.open("/login?returnTo=/kontoudskrift").linkNamed(CITIZEN);
        URI second = browser.open("/login").linkNamed(CITIZEN);

        assertThat(browser.open(second).heading()).isEqualTo("Mine konti");
        assertThat(browser.open(first).address().getPath()).isEqualTo("/kontoudskrift");
    }

    @Test
    @RunAsClient
    default void a_callback_used_twice_is_refused_and_the_login_stands() {
        Browser browser = Browser.atPortal();
        Page chosen = browser.step(browser.open("/login").linkNamed(CITIZEN));
        URI callback = URI.create(chosen.header("Location").orElseThrow());
        browser.open(callback);

        Page again = browser.open(callback);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.heading()).isEqualTo("Login kunne ikke gennemføres");
        assertThat(browser.open("/").heading()).isEqualTo("Mine konti");
    }

    @Test
    @RunAsClient
    default void a_callback_in_another_browser_is_refused_and_makes_no_session() {
        Page chosen = Browser.atPortal().step(Browser.atPortal().open("/login").linkNamed(CITIZEN));
        Browser other = Browser.atPortal();

        Page page = other.open(URI.create(chosen.header("Location").orElseThrow()));

        assertThat(page.status()).isEqualTo(400);
        assertThat(other.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    @RunAsClient
    default void a_wrong_or_missing_state_is_refused_and_makes_no_session() {
        for (String query : new String[] {"", "?code=x", "?code=x&state=wrong", "?error=access_denied"}) {
            Browser browser = Browser.atPortal();

            Page page = browser.open("/login/callback" + query);

            assertThat(page.status()).as(query).isEqualTo(400);
            assertThat(page.html()).as(query).contains("Prøv igen");
            assertThat(browser.cookie("JSESSIONID")).as(query).isEmpty();
        }
    }

    @Test
    @RunAsClient
    default void a_code_that_is_none_is_refused() {
        Browser browser = Browser.atPortal();
        Page chosen = browser.step(browser.open("/login").linkNamed(CITIZEN));
        String forged = chosen.header("Location").orElseThrow().replaceFirst("code=[^&]*", "code=forged");

        Page page = browser.open(URI.create(forged));

        assertThat(page.status()).isEqualTo(400);
        assertThat(browser.open("/").heading()).isNotEqualTo("Mine konti");
    }

    @Test
    @RunAsClient
    default void a_login_given_up_ends_on_a_page_that_says_so() {
        Browser browser = Browser.atPortal();

        Page page = browser.open(browser.open("/login").linkNamed("Fortryd"));

        assertThat(page.heading()).isEqualTo("Login blev afbrudt");
        assertThat(browser.open("/").heading()).isNotEqualTo("Mine konti");
    }

    @Test
    @RunAsClient
    default void after_logging_out_nothing_is_shown_any_more() {
        Browser browser = Browser.atPortal();
        browser.logInAs(CITIZEN);
        Page seen = browser.open("/kontoudskrift");

        Page out = browser.logOut();

        assertThat(seen.header("Cache-Control")).contains("no-store");
        assertThat(out.heading()).isEqualTo("Du er logget af");
        assertThat(browser.open("/kontoudskrift").address().getPath()).isEqualTo("/login/fortsaet");
    }

    @Test
    @RunAsClient
    default void another_site_can_log_nobody_out() {
        Browser browser = Browser.atPortal();
        browser.logInAs(CITIZEN);

        assertThat(browser.postFromElsewhere("/logout").status()).isEqualTo(403);
        assertThat(browser.open("/").heading()).isEqualTo("Mine konti");
    }

    @Test
    @RunAsClient
    default void a_stranger_goes_on_to_the_page_they_wanted() {
        Browser browser = Browser.atPortal();
        Page asked = browser.open("/kontoudskrift?side=1");

        Page provider = browser.press(asked, "Log på med MitID", Map.of());
        Page arrived = browser.open(provider.linkNamed(CITIZEN));

        assertThat(arrived.address().getPath()).isEqualTo("/kontoudskrift");
        assertThat(arrived.address().getQuery()).isEqualTo("side=1");
    }

    @Test
    @RunAsClient
    default void nobody_is_led_out_of_the_portal() {
        for (String evil :
                new String[] {"https://evil.example", "//evil.example", "/%5Cevil.example", "%2F%2Fevil.example"}) {
            Browser browser = Browser.atPortal();

            Page arrived = browser.open(browser.open("/login?returnTo=" + evil).linkNamed(CITIZEN));

            assertThat(arrived.address().getPath()).as(evil).isEqualTo("/");
            assertThat(arrived.heading()).as(evil).isEqualTo("Mine konti");
        }
    }

    @Test
    @RunAsClient
    default void a_form_sent_after_the_session_has_ended_says_so() {
        Page page = Browser.atPortal().postFromThePortal("/indbetal", "amount=200");

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.html()).contains("200");
    }

    @Test
    @RunAsClient
    default void a_citizen_sees_nothing_of_the_back_office_whether_it_is_there_or_not() {
        Browser browser = Browser.atPortal();
        browser.logInAs(CITIZEN);

        Page there = browser.open("/admin");
        Page notThere = browser.open("/admin/nothing/of/the/kind");

        assertThat(there.status()).isEqualTo(403);
        assertThat(notThere.status()).isEqualTo(403);
        assertThat(notThere.heading()).isEqualTo(there.heading());
    }

    @Test
    @RunAsClient
    default void a_stranger_is_led_to_the_login_whether_the_page_is_there_or_not() {
        for (String path : new String[] {"/kontoudskrift", "/nothing", "/admin", "/admin/nothing"}) {
            assertThat(Browser.atPortal().step(path).header("Location").orElse(""))
                    .as(path)
                    .startsWith("/login/fortsaet?returnTo=");
        }
    }

    @Test
    @RunAsClient
    default void use_cases_know_who_calls_and_in_which_role() {
        Browser auditor = Browser.atPortal();
        auditor.logInAsStaff("Ulla Frost");
        Browser support = Browser.atPortal();
        support.logInAsStaff("Birthe Sommer");

        assertThat(auditor.open(AuditorsOnlyServlet.PATH).html()).startsWith("staff:");
        assertThat(support.open(AuditorsOnlyServlet.PATH).html()).isEqualTo("refused");
    }

    @Test
    @RunAsClient
    default void staff_are_no_citizens() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Ulla Frost");

        assertThat(browser.open("/kontoudskrift").address().getPath()).isEqualTo("/login/fortsaet");
    }

    @Test
    @RunAsClient
    default void every_page_forbids_framing_and_foreign_content() {
        Page page = Browser.atPortal().open("/");

        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "default-src 'none'", "script-src 'self'");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("Referrer-Policy")).contains("same-origin");
    }

    @Test
    @RunAsClient
    default void public_pages_make_no_session() {
        for (String path : new String[] {"/", "/login/fortsaet", "/login/logget-af", "/nothing.xhtml"}) {
            assertThat(Browser.atPortal().step(path).headerLines("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    private static URI redirect(Page page) {
        return URI.create(page.header("Location").orElseThrow());
    }
}
