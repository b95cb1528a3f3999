package dk.kantinekort.payment.mobilepay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.provider.MalformedWebhookException;
import dk.kantinekort.payment.provider.WebhookNote;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobilePayWebhookTest {

    private static WebhookNote read(String json) throws MalformedWebhookException {
        return MobilePayWebhook.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_payment_is_told_by_its_reference() throws MalformedWebhookException {
        assertThat(read("{\"msn\":\"123456\",\"reference\":\"K7F3A2B9C4D5\",\"pspReference\":\"p1\","
                        + "\"name\":\"AUTHORIZED\",\"amount\":{\"value\":30000,\"currency\":\"DKK\"},"
                        + "\"timestamp\":\"2027-01-04T12:00:00Z\",\"success\":true}"))
                .isEqualTo(new WebhookNote("AUTHORIZED:p1", "K7F3A2B9C4D5"));
    }

    @Test
    void a_charge_is_told_by_its_id_which_is_our_reference() throws MalformedWebhookException {
        assertThat(read("{\"agreementId\":\"agr_1\",\"agreementExternalId\":\"M9H5C4D3E2F6\","
                        + "\"chargeId\":\"K7F3A2B9C4D5\",\"eventType\":\"recurring.charge-captured.v1\","
                        + "\"occurred\":\"2027-01-04T12:00:00Z\"}"))
                .isEqualTo(new WebhookNote(
                        "recurring.charge-captured.v1:K7F3A2B9C4D5:2027-01-04T12:00:00Z", "K7F3A2B9C4D5"));
    }

    @Test
    void an_agreement_is_told_by_what_we_call_it_and_else_by_what_they_do() throws MalformedWebhookException {
        String event = "\"agreementId\":\"agr_1\",\"eventType\":\"recurring.agreement-activated.v1\","
                + "\"occurred\":\"2027-01-04T12:00:00Z\"}";
        assertThat(read("{\"agreementExternalId\":\"M9H5C4D3E2F6\"," + event).reference())
                .isEqualTo("M9H5C4D3E2F6");
        assertThat(read("{" + event).reference()).isEqualTo("agr_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "[]",
                "{}",
                "{\"name\":\"CREATED\",\"reference\":\"K7F3A2B9C4D5\"}",
                "{\"name\":7,\"pspReference\":\"p1\",\"reference\":\"K7F3A2B9C4D5\"}",
                "{\"eventType\":\"recurring.charge-failed.v1\",\"chargeId\":\"K7F3A2B9C4D5\"}"
            })
    void anything_else_is_malformed(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedWebhookException.class);
    }
}
