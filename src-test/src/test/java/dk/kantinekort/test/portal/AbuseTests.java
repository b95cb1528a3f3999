package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What no browser sends by itself: it gets an answer of ours, never a fault, and takes nothing from anybody else. */
interface AbuseTests extends InPortal {

    String FORM = "application/x-www-form-urlencoded";
    List<String> PAGES_WITH_FORMS = List.of("/login/cpr", "/sandbox/betaling/x");

    @Test
    @RunAsClient
    default void a_garbage_flash_cookie_is_no_fault() {
        for (String value : List.of("abc", "%00%ff", "1X_2")) {
            portal().get("/login/cpr", "Cookie", "csfcfc=" + value).expect(302);
        }
    }

    @Test
    @RunAsClient
    default void a_form_that_claims_to_have_no_state_is_expired() {
        PAGES_WITH_FORMS.forEach(page -> portal().post(page, "jakarta.faces.ViewState=stateless&form=form", FORM)
                .expect(410));
    }

    @Test
    @RunAsClient
    default void a_stranger_uploads_nothing_and_sends_no_large_form() {
        String large = "a=" + "x".repeat(300_000);
        for (String path : List.of("/", "/login/cpr", "/indbetal", "/admin/import")) {
            portal().post(path, large, FORM).expect(413);
            portal().post(path, "--b--", "multipart/form-data; boundary=b").expect(413);
        }
    }

    @Test
    @RunAsClient
    default void a_page_under_a_path_with_two_slashes_links_to_no_other_site() {
        Answer page = portal().get("//evil.example/%2e%2e/").expect(200);
        assertThat(page.text()).doesNotContain("\"//evil.example");
    }

    @Test
    @RunAsClient
    default void the_api_does_not_describe_the_server() {
        portal().get("/api/application.wadl").expect(404);
    }
}
