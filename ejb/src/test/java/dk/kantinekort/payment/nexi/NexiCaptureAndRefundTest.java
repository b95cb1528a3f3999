package dk.kantinekort.payment.nexi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NexiCaptureAndRefundTest extends NexiStub {

    @ParameterizedTest
    @CsvSource({
        "51, Refused by issuer, NO_COVER",
        "54, Refused by issuer, EXPIRED",
        "43, Refused by issuer, BLOCKED",
        "46, Refused by issuer, UNUSABLE",
        "94, Refused by issuer, DUPLICATE_SUSPECTED",
        "61, Refused by issuer, LIMIT",
        "1A, Refused by issuer, NEEDS_CUSTOMER",
        "99, Insufficient funds, NO_COVER",
        "99, Card has expired, EXPIRED",
        "99, Card is blocked, BLOCKED",
        "99, Account closed, UNUSABLE",
        "99, Possible duplicate, DUPLICATE_SUSPECTED",
        "99, Over the limit, LIMIT",
        "99, Authentication required, NEEDS_CUSTOMER",
        "99, Something else, TECHNICAL"
    })
    void each_reason_of_nexis_is_one_of_ours(String code, String message, DeclineReason reason) {
        paymentIs("\"reservedAmount\":30000", "");
        NEXI.stubFor(post("/v1/payments/" + PAYMENT + "/charges")
                .willReturn(aResponse()
                        .withStatus(402)
                        .withBody(
                                "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"source\":\"Issuer\"}")));
        assertThat(nexi.capture(move())).isEqualTo(Outcome.declined(reason));
    }

    @Test
    void what_is_reserved_is_taken_with_a_key_and_once() {
        paymentIs("\"reservedAmount\":30000", "");
        NEXI.stubFor(post("/v1/payments/" + PAYMENT + "/charges")
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .withRequestBody(equalToJson("{\"amount\":30000}", true, true))
                .willReturn(aResponse().withStatus(201).withBody("{\"chargeId\":\"" + CHARGE + "\"}")));
        assertThat(nexi.capture(move())).isEqualTo(Outcome.DONE);
        paymentIs("\"reservedAmount\":30000,\"chargedAmount\":30000", "");
        assertThat(nexi.capture(move())).isEqualTo(Outcome.DONE);
        NEXI.verify(1, postRequestedFor(urlEqualTo("/v1/payments/" + PAYMENT + "/charges")));
    }

    @Test
    void what_is_reserved_is_let_go_of_whole_with_a_key_and_once() {
        String cancels = "/v1/payments/" + PAYMENT + "/cancels";
        paymentIs("\"reservedAmount\":30100", "");
        NEXI.stubFor(post(cancels)
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .withRequestBody(equalToJson("{\"amount\":30100}"))
                .willReturn(aResponse().withStatus(204)));
        assertThat(nexi.cancel(move())).isEqualTo(Outcome.DONE);
        paymentIs("\"reservedAmount\":30100,\"cancelledAmount\":30100", "");
        assertThat(nexi.cancel(move())).isEqualTo(Outcome.DONE);
        paymentIs("\"reservedAmount\":30100,\"chargedAmount\":30100", "");
        assertThat(nexi.cancel(move())).isEqualTo(TECHNICAL);
        NEXI.verify(1, postRequestedFor(urlEqualTo(cancels)));
    }

    @Test
    void a_window_that_nobody_has_paid_in_is_closed_unless_nexi_refuses() {
        String terminate = "/v1/payments/" + PAYMENT + "/terminate";
        paymentIs("", "");
        NEXI.stubFor(put(terminate).willReturn(aResponse().withStatus(400)));
        assertThat(nexi.cancel(move())).isEqualTo(Outcome.UNKNOWN);
        NEXI.stubFor(put(terminate).willReturn(aResponse().withStatus(204)));
        assertThat(nexi.cancel(move())).isEqualTo(Outcome.DONE);
        paymentIs("", ",\"terminated\":\"2026-11-23T12:00:00+00:00\"");
        assertThat(nexi.cancel(move())).isEqualTo(Outcome.DONE);
        NEXI.verify(2, putRequestedFor(urlEqualTo(terminate)));
    }

    @Test
    void letting_go_that_is_refused_or_not_answered_is_told_so() {
        String cancels = "/v1/payments/" + PAYMENT + "/cancels";
        paymentIs("\"reservedAmount\":30100", "");
        NEXI.stubFor(post(cancels).willReturn(aResponse().withStatus(400).withBody("{\"errors\":{}}")));
        assertThat(nexi.cancel(move())).isEqualTo(TECHNICAL);
        NEXI.stubFor(post(cancels).willReturn(aResponse().withStatus(500)));
        assertThat(nexi.cancel(move())).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_refund_is_sent_with_a_key_and_afterwards_only_looked_at() {
        String charges = ",\"charges\":[{\"chargeId\":\"" + CHARGE + "\",\"amount\":30000}]";
        paymentIs("\"chargedAmount\":30000", charges);
        NEXI.stubFor(post("/v1/charges/" + CHARGE + "/refunds")
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .willReturn(aResponse().withStatus(201).withBody("{\"refundId\":\"r1\"}")));
        assertThat(nexi.refund(move())).isEqualTo(Outcome.PENDING);
        paymentIs("\"chargedAmount\":30000", charges + refund("Pending"));
        assertThat(nexi.refund(move())).isEqualTo(Outcome.PENDING);
        paymentIs("\"chargedAmount\":30000", charges + refund("Completed"));
        assertThat(nexi.refund(move())).isEqualTo(Outcome.DONE);
        paymentIs("\"chargedAmount\":30000", charges + refund("Failed"));
        assertThat(nexi.refund(move())).isEqualTo(TECHNICAL);
        NEXI.verify(1, postRequestedFor(urlEqualTo("/v1/charges/" + CHARGE + "/refunds")));
    }

    private static String refund(String state) {
        return ",\"refunds\":[{\"refundId\":\"r1\",\"amount\":30000,\"state\":\"" + state
                + "\",\"orderItems\":[{\"reference\":\"R7F3ABCD2345\"}]}]";
    }
}
