package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class FlashlessFilterTest {

    @Test
    void the_cookie_of_the_flash_is_hidden_and_no_other() {
        assertThat(cookiesOf(new Cookie("csfcfc", "garbage"), new Cookie("sprog", "en")))
                .extracting(Cookie::getName)
                .containsExactly("sprog");
    }

    @Test
    void a_request_without_cookies_has_none() {
        assertThat(cookiesOf((Cookie[]) null)).isNull();
    }

    private static Cookie[] cookiesOf(Cookie... sent) {
        return new FlashlessFilter.Flashless(request(sent)).getCookies();
    }

    private static HttpServletRequest request(Cookie... sent) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FlashlessFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> sent);
    }
}
