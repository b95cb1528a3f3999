package dk.kantinekort.payment.nexi;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.kantinekort.payment.provider.SettlementLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NexiPayoutTest extends NexiStub {

    @Test
    void the_lines_of_a_payout_add_up_to_what_came_into_the_bank() {
        NEXI.stubFor(get("/report/v1/payouts?fromDate=2026-11-20&toDate=2026-11-20")
                .willReturn(okJson("{\"payouts\":[{\"id\":\"p1\"}]}")));
        NEXI.stubFor(
                get("/report/v1/payouts/p1")
                        .willReturn(
                                okJson(
                                        "{\"id\":\"p1\",\"reference\":\"BANK1\",\"currency\":\"DKK\",\"amount\":24700,"
                                                + "\"paymentActions\":["
                                                + "{\"id\":\"a1\",\"paymentAction\":\"Charge\",\"reference\":\"K7F3ABCD2345\",\"amount\":30000,\"currency\":\"DKK\"},"
                                                + "{\"id\":\"a2\",\"paymentAction\":\"Refund\",\"reference\":\"K7F3ABCD2346\",\"amount\":5000,\"currency\":\"DKK\"}]}")));
        assertThat(nexi.settlement(LocalDate.of(2026, 11, 20)).orElseThrow())
                .extracting(SettlementLine::kind, line -> line.amount().oere(), SettlementLine::payoutId)
                .containsExactly(
                        tuple(SettlementLine.Kind.CHARGE, 30_000L, "BANK1"),
                        tuple(SettlementLine.Kind.REFUND, -5_000L, "BANK1"),
                        tuple(SettlementLine.Kind.FEE, -300L, "BANK1"));
    }
}
