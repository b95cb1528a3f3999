package dk.kantinekort.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    @Test
    void a_body_of_exactly_the_limit_is_read() throws IOException {
        assertThat(bodyOf(BodyLimit.MAX_BYTES).readAllBytes()).hasSize(BodyLimit.MAX_BYTES);
    }

    @Test
    void a_body_beyond_the_limit_is_not_read_to_its_end() {
        assertThatThrownBy(() -> bodyOf(BodyLimit.MAX_BYTES + 1).readAllBytes()).isInstanceOf(TooLargeException.class);
    }

    private static InputStream bodyOf(int size) {
        return new BodyLimit.Counted(new ByteArrayInputStream(new byte[size]));
    }
}
