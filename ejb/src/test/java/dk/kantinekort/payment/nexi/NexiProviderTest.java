package dk.kantinekort.payment.nexi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dk.kantinekort.payment.http.ProviderHttp;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All of the adapter at once, against answers that tell nothing. */
class NexiProviderTest extends NexiStub {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_line_leaves_everything_unknown(Fault fault) {
        everythingAnswers(aResponse().withFault(fault));
        everythingIsUnknown(nexi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"payment\":7}", "{\"payment\":{}}", "{\"page\":[7]}"})
    void an_answer_that_nobody_documents_leaves_everything_unknown(String body) {
        everythingAnswers(aResponse().withStatus(200).withBody(body));
        everythingIsUnknown(nexi);
    }

    @Test
    void no_answer_in_time_leaves_everything_unknown() {
        everythingAnswers(okJson("{}").withFixedDelay(3_000));
        everythingIsUnknown(nexi(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409, 429, 500, 503})
    void a_charge_that_nexi_does_not_refuse_for_good_is_unknown(int status) {
        everythingAnswers(aResponse().withStatus(status));
        assertThat(nexi.charge(charge())).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(nexi.query(checkout(PAYMENT))).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(nexi.refund(move())).isEqualTo(Outcome.UNKNOWN);
    }

    private void everythingAnswers(ResponseDefinitionBuilder answer) {
        NEXI.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void everythingIsUnknown(NexiProvider provider) {
        assertThat(provider.startCheckout(order(AMOUNT, CardKeeping.FORGET)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(provider.query(checkout(PAYMENT))).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(provider.charge(charge())).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(provider.capture(move())).isEqualTo(Outcome.UNKNOWN);
        assertThat(provider.refund(move())).isEqualTo(Outcome.UNKNOWN);
        assertThat(provider.settlement(LocalDate.of(2026, 11, 20))).isEmpty();
    }

    @Test
    void without_both_secrets_it_is_not_in_use() {
        NexiSettings half = new NexiSettings("https://nexi.test", Optional.of("key"), Optional.empty(), 0, 30);
        assertThat(new NexiProvider(half, new ProviderHttp(1), Clock.systemUTC()).methods())
                .isEmpty();
    }
}
