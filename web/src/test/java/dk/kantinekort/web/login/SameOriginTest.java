package dk.kantinekort.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    private final SameOrigin check = new SameOrigin(URI.create("https://kantine.example"));

    @Test
    void reading_is_never_refused() {
        assertThat(check.allows(request("GET", Map.of("Sec-Fetch-Site", "cross-site"))))
                .isTrue();
    }

    @Test
    void what_the_browser_calls_another_site_is_refused() {
        assertThat(check.allows(request("POST", Map.of("Sec-Fetch-Site", "cross-site"))))
                .isFalse();
        assertThat(check.allows(request("POST", Map.of("Sec-Fetch-Site", "same-site"))))
                .isFalse();
        assertThat(check.allows(request("POST", Map.of("Sec-Fetch-Site", "same-origin"))))
                .isTrue();
    }

    @Test
    void older_browsers_tell_the_origin() {
        assertThat(check.allows(request("POST", Map.of("Origin", "https://kantine.example"))))
                .isTrue();
        assertThat(check.allows(request("POST", Map.of("Origin", "http://localhost:8080", "Host", "localhost:8080"))))
                .isTrue();
        assertThat(check.allows(request("DELETE", Map.of("Origin", "https://evil.example", "Host", "kantine.example"))))
                .isFalse();
        assertThat(check.allows(request("POST", Map.of("Origin", "null")))).isFalse();
    }

    @Test
    void programs_tell_nothing_and_have_no_session_to_abuse() {
        assertThat(check.allows(request("POST", Map.of()))).isTrue();
    }

    private static HttpServletRequest request(String method, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SameOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
