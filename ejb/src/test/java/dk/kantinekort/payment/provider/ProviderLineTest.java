package dk.kantinekort.payment.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dk.kantinekort.payment.http.HttpCall;
import dk.kantinekort.payment.http.ProviderHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProviderLineTest {

    @RegisterExtension
    static final WireMockExtension PROVIDER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONG_REST = Duration.ofHours(1);
    private static final int TOO_MANY = 8;

    private final Watch watch = new Watch();
    private final ProviderHttp http = new ProviderHttp(60);

    @Test
    void a_provider_that_does_not_answer_is_left_alone() {
        ProviderLine line = line(LONG_REST);
        for (int i = 0; i < TOO_MANY; i++) {
            assertThat(answerAfter(line, TIMEOUT)).isEqualTo("answer");
        }

        assertThatThrownBy(line::requireFree).isInstanceOf(BulkheadException.class);
        assertThatThrownBy(() -> answerAfter(line, Duration.ZERO)).isInstanceOf(BulkheadException.class);
    }

    @Test
    void one_that_answers_now_and_then_is_asked_on() {
        ProviderLine line = line(LONG_REST);
        for (int i = 0; i < 30; i++) {
            assertThat(answerAfter(line, i % 3 == 0 ? Duration.ofSeconds(1) : TIMEOUT))
                    .isEqualTo("answer");
        }
    }

    @Test
    void ten_calls_are_under_way_at_once_and_no_more() {
        ProviderLine line = line(LONG_REST);

        assertThatThrownBy(() -> askWithin(line, 10)).isInstanceOf(BulkheadException.class);
        assertThat(askWithin(line, 9)).isEqualTo("answer");
        assertThat(askWithin(line(LONG_REST), 9)).isEqualTo("answer");
    }

    @Test
    void it_is_known_beforehand_whether_a_line_is_free() {
        ProviderLine line = line(LONG_REST);

        assertThat(askWhetherFreeWithin(line, 9)).isEqualTo("free");
        assertThatThrownBy(() -> askWhetherFreeWithin(line, 10)).isInstanceOf(BulkheadException.class);
    }

    private String askWhetherFreeWithin(ProviderLine line, int others) {
        if (others > 0) {
            return line.ask(() -> askWhetherFreeWithin(line, others - 1));
        }
        line.requireFree();
        return "free";
    }

    private String askWithin(ProviderLine line, int others) {
        return line.ask(() -> others == 0 ? "answer" : askWithin(line, others - 1));
    }

    @Test
    void one_that_answers_each_of_many_questions_quickly_is_asked_on() {
        PROVIDER.stubFor(get("/page").willReturn(ok("page")));
        ProviderLine line = line(LONG_REST);
        for (int i = 0; i <= TOO_MANY; i++) {
            assertThat(line.ask(this::manyPages)).isEqualTo("page");
        }
    }

    /** In all they take longer than one answer may. */
    private String manyPages() {
        watch.now = watch.now.plus(TIMEOUT);
        try {
            return http.send(HttpCall.get(PROVIDER.url("/page"))).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void after_the_rest_one_call_tries_whether_it_answers_again() {
        ProviderLine line = line(Duration.ZERO);
        for (int i = 0; i < TOO_MANY; i++) {
            answerAfter(line, TIMEOUT);
        }

        line.requireFree();
        String tried = line.ask(() -> {
            assertThatThrownBy(() -> answerAfter(line, Duration.ZERO)).isInstanceOf(BulkheadException.class);
            return "tried";
        });

        assertThat(tried).isEqualTo("tried");
        for (int i = 0; i < 7; i++) {
            assertThat(answerAfter(line, TIMEOUT)).isEqualTo("answer");
        }
    }

    private ProviderLine line(Duration rest) {
        return new ProviderLine("test", TIMEOUT, rest, watch);
    }

    private String answerAfter(ProviderLine line, Duration time) {
        return line.ask(() -> {
            watch.now = watch.now.plus(time);
            return "answer";
        });
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2027-01-04T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
