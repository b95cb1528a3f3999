package dk.kantinekort.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final byte[] BODY = "{\"reference\":\"K7F3A2B9\"}".getBytes(StandardCharsets.UTF_8);

    private final WebhookSignature signature =
            WebhookSignature.parse(WebhookSignature.of(BODY, "key", NOON).toString());

    @Test
    void is_good_for_its_body_and_key() {
        assertThat(signature.isGood(BODY, List.of("key"), NOON)).isTrue();
    }

    @Test
    void is_good_by_either_key_while_one_is_being_replaced() {
        assertThat(signature.isGood(BODY, List.of("new key", "key"), NOON)).isTrue();
        assertThat(signature.isGood(BODY, List.of("new key"), NOON)).isFalse();
    }

    @Test
    void is_bad_when_one_byte_was_altered() {
        byte[] altered = BODY.clone();
        altered[3] ^= 1;
        assertThat(signature.isGood(altered, List.of("key"), NOON)).isFalse();
    }

    @Test
    void is_bad_after_five_minutes_and_when_it_comes_from_the_future() {
        Duration late = Duration.ofMinutes(5).plusSeconds(1);
        assertThat(signature.isGood(BODY, List.of("key"), NOON.plus(Duration.ofMinutes(5))))
                .isTrue();
        assertThat(signature.isGood(BODY, List.of("key"), NOON.plus(late))).isFalse();
        assertThat(signature.isGood(BODY, List.of("key"), NOON.minus(late))).isFalse();
    }

    @Test
    void is_bad_when_the_time_was_altered() {
        WebhookSignature later = new WebhookSignature(signature.seconds() + 1, signature.mac());
        assertThat(later.isGood(BODY, List.of("key"), NOON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "t=x,v1=00", "t=1,v1=00", "t=99999999999999999999,v1=00"})
    void anything_else_is_no_signature(String header) {
        assertThatThrownBy(() -> WebhookSignature.parse(header)).isInstanceOf(IllegalArgumentException.class);
    }
}
