package dk.kantinekort.payment.mobilepay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.WebhookCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the example that MobilePay has published. */
class WebhookSignatureTest {

    private static final String SECRET =
            "A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A==";
    private static final URI ADDRESS = URI.create("https://webhook.site/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63");
    private static final String DATE = "Thu, 30 Mar 2023 08:38:32 GMT";
    private static final String MAC = "agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U=";
    private static final String SCHEME = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";
    private static final byte[] BODY = "{\"some-unique-content\":\"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world\"}"
            .getBytes(StandardCharsets.UTF_8);
    private static final Instant SENT = Instant.parse("2023-03-30T08:38:32Z");

    private final WebhookSignature signature = new WebhookSignature(ADDRESS, DATE, MAC);

    @Test
    void the_published_example_is_good() {
        Map<String, String> headers = Map.of("authorization", SCHEME + MAC, "X-MS-Date", DATE);
        WebhookSignature read = WebhookSignature.of(new WebhookCall("", headers, BODY), ADDRESS);
        assertThat(read.isGood(BODY, List.of(SECRET), SENT)).isTrue();
    }

    @Test
    void is_good_by_either_secret_while_one_is_being_replaced() {
        assertThat(signature.isGood(BODY, List.of("new secret", SECRET), SENT)).isTrue();
        assertThat(signature.isGood(BODY, List.of("new secret"), SENT)).isFalse();
        assertThat(signature.isGood(BODY, List.of(), SENT)).isFalse();
    }

    @Test
    void is_bad_when_one_byte_was_altered() {
        byte[] altered = BODY.clone();
        altered[3] ^= 1;
        assertThat(signature.isGood(altered, List.of(SECRET), SENT)).isFalse();
    }

    @Test
    void is_bad_for_another_host_and_another_path() {
        assertThat(at("https://webhook.example/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63"))
                .isFalse();
        assertThat(at("https://webhook.site/other")).isFalse();
    }

    private static boolean at(String address) {
        return new WebhookSignature(URI.create(address), DATE, MAC).isGood(BODY, List.of(SECRET), SENT);
    }

    @Test
    void is_bad_after_five_minutes_and_when_it_comes_from_the_future() {
        Duration five = Duration.ofMinutes(5);
        assertThat(signature.isGood(BODY, List.of(SECRET), SENT.plus(five))).isTrue();
        assertThat(signature.isGood(BODY, List.of(SECRET), SENT.plus(five).plusSeconds(1)))
                .isFalse();
        assertThat(signature.isGood(BODY, List.of(SECRET), SENT.minus(five).minusSeconds(1)))
                .isFalse();
    }

    @Test
    void is_bad_when_the_time_was_altered() {
        WebhookSignature later = new WebhookSignature(ADDRESS, "Thu, 30 Mar 2023 08:38:33 GMT", MAC);
        assertThat(later.isGood(BODY, List.of(SECRET), SENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "HMAC-SHA256 Signature=" + MAC, SCHEME, SCHEME + "æøå"})
    void anything_else_is_no_signature(String authorization) {
        Map<String, String> headers = Map.of("Authorization", authorization, "x-ms-date", DATE);
        WebhookSignature read = WebhookSignature.of(new WebhookCall("", headers, BODY), ADDRESS);
        assertThat(read.isGood(BODY, List.of(SECRET), SENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2023-03-30T08:38:32Z"})
    void a_time_that_cannot_be_read_is_stale(String date) {
        assertThat(new WebhookSignature(ADDRESS, date, MAC).isGood(BODY, List.of(SECRET), SENT))
                .isFalse();
    }
}
