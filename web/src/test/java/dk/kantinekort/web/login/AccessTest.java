package dk.kantinekort.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void strangers_see_the_front_page_the_login_and_what_guards_itself() {
        for (String path : new String[] {
            "/",
            "",
            "/login",
            "/login/cpr",
            "/api/pos/v1/products",
            "/was",
            "/jakarta.faces.resource/locales/locale-da.js.xhtml"
        }) {
            assertThat(Access.to(path)).as(path).isEqualTo(Access.EVERYBODY);
        }
    }

    @Test
    void the_back_office_is_for_staff_and_the_sandbox_for_the_sandbox() {
        assertThat(Access.to("/admin")).isEqualTo(Access.STAFF);
        assertThat(Access.to("/admin/import")).isEqualTo(Access.STAFF);
        assertThat(Access.to("/sandbox/oidc/token")).isEqualTo(Access.SANDBOX);
    }

    @Test
    void whatever_is_not_named_is_for_citizens() {
        for (String path : new String[] {"/indbetal", "/loginx", "/apis", "/Login", "/nope", "/administration"}) {
            assertThat(Access.to(path)).as(path).isEqualTo(Access.CITIZEN);
        }
    }

    @Test
    void files_of_the_application_are_no_addresses() {
        for (String path : new String[] {"/WEB-INF/web.xml", "/web-inf/x", "/login/cpr.xhtml", "/api/x.XHTML"}) {
            assertThat(Access.to(path)).as(path).isEqualTo(Access.NOBODY);
        }
    }

    @Test
    void resources_of_the_components_are_for_everybody() {
        assertThat(Access.to("/jakarta.faces.resource/core.js.xhtml")).isEqualTo(Access.EVERYBODY);
        assertThat(Access.to("/jakarta.faces.resource/../WEB-INF/web.xml.xhtml"))
                .isEqualTo(Access.NOBODY);
    }
}
