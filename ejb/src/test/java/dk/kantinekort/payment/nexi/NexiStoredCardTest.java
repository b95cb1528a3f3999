package dk.kantinekort.payment.nexi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import org.junit.jupiter.api.Test;

/** Charges of a stored card, which Nexi makes in bulks. */
class NexiStoredCardTest extends NexiStub {

    @Test
    void a_stored_card_is_charged_under_our_reference() {
        NEXI.stubFor(post("/v1/unscheduledsubscriptions/charges")
                .withRequestBody(matchingJsonPath("$.externalBulkChargeId", equalTo(REFERENCE)))
                .withRequestBody(
                        matchingJsonPath("$.unscheduledSubscriptions[0].unscheduledSubscriptionId", equalTo(TOKEN)))
                .withRequestBody(matchingJsonPath("$.unscheduledSubscriptions[0].order.amount", equalTo("30000")))
                .willReturn(aResponse().withStatus(202).withBody("{\"bulkId\":\"b1\"}")));
        bulkIs("{\"status\":\"Succeeded\",\"paymentId\":\"" + PAYMENT + "\",\"chargeId\":\"" + CHARGE + "\"}");
        paymentIs("\"chargedAmount\":30000", "");
        ProviderReport report = nexi.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.captured()).isEqualTo(AMOUNT);
        assertThat(report.providerReference()).isEqualTo(PAYMENT);
    }

    @Test
    void a_charge_under_way_is_asked_about_by_its_bulk() {
        bulkAccepted();
        bulkIs("{\"status\":\"Pending\"}");
        ProviderReport report = nexi.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.PENDING);
        bulkIs("{\"status\":\"Failed\",\"code\":\"51\",\"message\":\"Refused by issuer\"}");
        assertThat(nexi.query(storedCharge(report.providerReference())).outcome())
                .isEqualTo(Outcome.declined(DeclineReason.NO_COVER));
    }

    @Test
    void a_charge_that_arrived_keeps_its_bulk_when_the_look_at_it_fails() {
        bulkAccepted();
        NEXI.stubFor(get("/v1/unscheduledsubscriptions/charges/b1")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        ProviderReport report = nexi.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.providerReference()).isEqualTo("bulk-b1");
    }

    @Test
    void a_name_used_before_is_not_a_refusal() {
        NEXI.stubFor(post("/v1/unscheduledsubscriptions/charges")
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"errors\":{\"externalBulkChargeId\":[\"is in use\"]}}")));
        assertThat(nexi.charge(charge())).isEqualTo(ProviderReport.UNKNOWN);
    }

    @Test
    void a_charge_without_nexis_id_stays_unknown_when_asked_about() {
        assertThat(nexi.query(storedCharge(""))).isEqualTo(ProviderReport.UNKNOWN);
    }

    private static void bulkAccepted() {
        NEXI.stubFor(post("/v1/unscheduledsubscriptions/charges")
                .willReturn(aResponse().withStatus(202).withBody("{\"bulkId\":\"b1\"}")));
    }

    private static void bulkIs(String item) {
        NEXI.stubFor(get("/v1/unscheduledsubscriptions/charges/b1")
                .willReturn(okJson("{\"page\":[" + item + "],\"more\":false,\"status\":\"Done\"}")));
    }

    private static Inquiry storedCharge(String theirs) {
        return new Inquiry(REFERENCE, theirs, AMOUNT, "DKK", Inquiry.Kind.STORED_CHARGE);
    }
}
