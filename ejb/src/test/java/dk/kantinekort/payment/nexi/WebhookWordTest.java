package dk.kantinekort.payment.nexi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.MalformedWebhookException;
import dk.kantinekort.payment.provider.WebhookCall;
import dk.kantinekort.payment.provider.WebhookNote;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookWordTest {

    private static final String REFERENCE = "K7F3ABCD2345";
    private static final String EVENT = "{\"id\":\"e1\",\"event\":\"payment.charge.created.v2\",\"data\":{}}";

    @Test
    void the_word_given_with_the_payment_opens_its_webhook() throws Exception {
        assertThat(new WebhookWord(List.of("new")).read(call("ref=" + REFERENCE, word("new"), EVENT)))
                .isEqualTo(new WebhookNote("e1", REFERENCE));
    }

    @Test
    void a_word_of_the_secret_that_is_being_replaced_still_does() throws Exception {
        assertThat(new WebhookWord(List.of("new", "old")).read(call("ref=" + REFERENCE, word("old"), EVENT)))
                .isEqualTo(new WebhookNote("e1", REFERENCE));
    }

    @Test
    void the_word_of_one_payment_does_not_open_another() {
        assertForged("ref=K7F3ABCD2346", word("new"));
    }

    @Test
    void a_word_of_another_secret_is_forged() {
        assertForged("ref=" + REFERENCE, word("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ref=", "ref=short", "REF=K7F3ABCD2345", "ref=K7F3ABCD2345%00", "xref=K7F3ABCD2345"})
    void without_our_reference_it_is_forged(String query) {
        assertForged(query, word("new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Bearer x", "æøå"})
    void without_the_word_it_is_forged(String word) {
        assertForged("ref=" + REFERENCE, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"id\":7}", "{\"id\":null}"})
    void what_is_no_event_is_malformed(String body) {
        assertThatThrownBy(() -> new WebhookWord(List.of("new")).read(call("ref=" + REFERENCE, word("new"), body)))
                .isInstanceOf(MalformedWebhookException.class);
    }

    private static void assertForged(String query, String word) {
        assertThatThrownBy(() -> new WebhookWord(List.of("new", "old")).read(call(query, word, EVENT)))
                .isInstanceOf(ForgedWebhookException.class);
    }

    /** As Nexi is told it. */
    private static String word(String secret) {
        return new WebhookWord(List.of(secret))
                .notifications(REFERENCE, URI.create("https://kantine.test/hook"))
                .build()
                .getJsonArray("webHooks")
                .getJsonObject(0)
                .getString("authorization");
    }

    private static WebhookCall call(String query, String word, String body) {
        return new WebhookCall(query, Map.of("authorization", word), body.getBytes(StandardCharsets.UTF_8));
    }
}
