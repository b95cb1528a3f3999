package dk.kantinekort.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class RequestSizeTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void a_form_of_ordinary_size_is_let_in() {
        assertThat(RequestSize.isTooLarge(request("POST", 0, FORM, null, "HTTP/1.1")))
                .isFalse();
        assertThat(RequestSize.isTooLarge(request("POST", RequestSize.MOST_BYTES, FORM, null, "HTTP/1.1")))
                .isFalse();
        assertThat(RequestSize.isTooLarge(request("POST", -1, null, null, "HTTP/1.1")))
                .isFalse();
        assertThat(RequestSize.isTooLarge(request("GET", -1, null, null, "HTTP/2.0")))
                .isFalse();
    }

    @Test
    void a_larger_one_is_not_nor_one_that_does_not_say() {
        assertThat(RequestSize.isTooLarge(request("POST", RequestSize.MOST_BYTES + 1, FORM, null, "HTTP/1.1")))
                .isTrue();
        assertThat(RequestSize.isTooLarge(request("POST", -1, FORM, "chunked", "HTTP/1.1")))
                .isTrue();
        assertThat(RequestSize.isTooLarge(request("POST", -1, FORM, null, "HTTP/2.0")))
                .isTrue();
    }

    @Test
    void an_upload_is_not_however_small() {
        assertThat(RequestSize.isTooLarge(request("POST", 10, "Multipart/Form-Data; boundary=x", null, "HTTP/1.1")))
                .isTrue();
    }

    private static HttpServletRequest request(
            String method, long length, String type, String transferEncoding, String protocol) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestSizeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getContentLengthLong" -> length;
                    case "getContentType" -> type;
                    case "getHeader" -> transferEncoding;
                    case "getProtocol" -> protocol;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
