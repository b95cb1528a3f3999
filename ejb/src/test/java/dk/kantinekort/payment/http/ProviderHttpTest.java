package dk.kantinekort.payment.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import jakarta.json.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderHttpTest {

    @RegisterExtension
    static final WireMockExtension PROVIDER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final int PATIENT = 60;

    private final ProviderHttp http = new ProviderHttp(PATIENT);

    @Test
    void headers_and_body_arrive_as_they_were_given() throws IOException {
        PROVIDER.stubFor(post("/pay")
                .withHeader("Authorization", equalTo("secret"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("{\"amount\":5}"))
                .willReturn(aResponse().withStatus(201).withBody("{\"id\":\"7\"}")));
        HttpAnswer answer = http.send(HttpCall.post(PROVIDER.url("/pay"))
                .with("Authorization", "secret")
                .json(Json.createObjectBuilder().add("amount", 5).build()));
        assertThat(answer.isGood()).isTrue();
        assertThat(answer.<String>read(json -> json.getString("id"))).isEqualTo("7");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_line_is_no_answer(Fault fault) {
        PROVIDER.stubFor(get("/broken").willReturn(aResponse().withFault(fault)));
        assertThatThrownBy(() -> http.send(HttpCall.get(PROVIDER.url("/broken"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no answer");
    }

    @Test
    void an_answer_that_drips_longer_than_the_time_out_is_no_answer() {
        PROVIDER.stubFor(get("/slow").willReturn(ok("x".repeat(100)).withChunkedDribbleDelay(20, 20_000)));
        ProviderHttp impatient = new ProviderHttp(1);
        assertThatThrownBy(() -> impatient.send(HttpCall.get(PROVIDER.url("/slow"))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void how_long_an_answer_was_waited_for_is_counted() throws IOException {
        PROVIDER.stubFor(get("/late").willReturn(ok("late").withFixedDelay(150)));
        LongestWait.begin();
        http.send(HttpCall.get(PROVIDER.url("/late")));
        assertThat(LongestWait.end().orElseThrow()).isGreaterThanOrEqualTo(150);
        assertThat(LongestWait.end()).isEmpty();
    }

    @Test
    void of_many_answers_the_one_that_was_waited_for_longest_counts() {
        LongestWait.begin();
        LongestWait.add(20);
        LongestWait.add(150);
        LongestWait.add(90);
        assertThat(LongestWait.end()).hasValue(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"id\":7}", "{\"id\":null}", "{\"id\":"})
    void a_body_that_is_not_as_documented_is_no_answer(String body) {
        HttpAnswer answer = new HttpAnswer(200, body);
        assertThatThrownBy(() -> answer.<String>read(json -> json.getString("id")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 410, 422})
    void what_the_provider_will_never_do_is_refused(int status) {
        assertThat(new HttpAnswer(status, "").isRefusal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 408, 409, 429, 500, 502, 503, 504})
    void what_it_will_not_do_now_is_not_refused(int status) {
        assertThat(new HttpAnswer(status, "").isRefusal()).isFalse();
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        PROVIDER.stubFor(get("/old").willReturn(WireMock.temporaryRedirect(PROVIDER.url("/new"))));
        assertThat(http.send(HttpCall.get(PROVIDER.url("/old"))).status()).isEqualTo(302);
    }

    @Test
    void what_is_written_to_the_log_holds_no_secret() {
        HttpCall call = HttpCall.get("https://provider.test/pay?token=t0k3n").with("Authorization", "s3cret");
        assertThat(call).hasToString("GET provider.test/pay");
        assertThat(new HttpAnswer(200, "{\"access_token\":\"t0k3n\"}")).hasToString("status 200");
    }
}
