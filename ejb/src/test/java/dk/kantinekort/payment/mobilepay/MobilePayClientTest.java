package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MobilePayClientTest {

    @RegisterExtension
    static final WireMockExtension MOBILE_PAY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private Instant now = Instant.parse("2027-01-04T12:00:00Z");

    private MobilePayClient client;

    @BeforeEach
    void start() {
        client = TestSalesUnit.client(MOBILE_PAY.baseUrl(), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
        MOBILE_PAY.stubFor(get("/some").willReturn(okJson("{}")));
        token("first");
    }

    private static void token(String text) {
        MOBILE_PAY.stubFor(post("/accesstoken/get")
                .withHeader("client_id", equalTo("client"))
                .withHeader("client_secret", equalTo("client secret"))
                .withHeader("Ocp-Apim-Subscription-Key", equalTo("subscription"))
                .withHeader("Merchant-Serial-Number", equalTo("123456"))
                .willReturn(okJson(
                        "{\"token_type\":\"Bearer\",\"expires_in\":\"3599\",\"access_token\":\"" + text + "\"}")));
    }

    private static void assertTokens(int fetched) {
        MOBILE_PAY.verify(fetched, postRequestedFor(urlEqualTo("/accesstoken/get")));
    }

    @Test
    void every_call_has_the_keys_and_the_token() throws IOException {
        assertThat(client.get("/some").isGood()).isTrue();
        MOBILE_PAY.verify(getRequestedFor(urlEqualTo("/some"))
                .withHeader("Authorization", equalTo("Bearer first"))
                .withHeader("Ocp-Apim-Subscription-Key", equalTo("subscription"))
                .withHeader("Merchant-Serial-Number", equalTo("123456"))
                .withHeader("Vipps-System-Name", equalTo("kantinekort")));
    }

    @Test
    void a_token_is_fetched_once_while_it_is_good() throws IOException {
        client.get("/some");
        now = now.plus(Duration.ofMinutes(57));
        client.get("/some");
        assertTokens(1);
        now = now.plus(Duration.ofMinutes(2));
        client.get("/some");
        assertTokens(2);
    }

    @Test
    void a_token_that_was_called_back_is_replaced_at_once() throws IOException {
        client.get("/some");
        token("second");
        MOBILE_PAY.stubFor(get("/some")
                .withHeader("Authorization", equalTo("Bearer first"))
                .willReturn(unauthorized()));
        assertThat(client.get("/some").isGood()).isTrue();
        assertTokens(2);
    }

    @Test
    void keys_that_are_refused_are_not_tried_for_ever() throws IOException {
        MOBILE_PAY.stubFor(get("/some").willReturn(unauthorized()));
        assertThat(client.get("/some").status()).isEqualTo(401);
        MOBILE_PAY.verify(2, getRequestedFor(urlEqualTo("/some")));
    }

    @Test
    void without_a_token_nothing_is_sent() {
        MOBILE_PAY.stubFor(post("/accesstoken/get").willReturn(serverError()));
        assertThatThrownBy(() -> client.get("/some")).isInstanceOf(IOException.class);
        MOBILE_PAY.verify(0, getRequestedFor(urlEqualTo("/some")));
    }
}
