package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SitePathTest {

    @Test
    void a_path_of_the_portal_stays_as_it_is() {
        assertThat(SitePath.of("/kontoudskrift")).isEqualTo("/kontoudskrift");
        assertThat(SitePath.of("/betaling//x")).isEqualTo("/betaling//x");
    }

    @Test
    void a_path_that_would_name_another_site_leads_back_to_this_one() {
        assertThat(SitePath.of("//evil.example/%2e%2e/")).isEqualTo("/evil.example/%2e%2e/");
        assertThat(SitePath.of("////evil.example")).isEqualTo("/evil.example");
    }
}
