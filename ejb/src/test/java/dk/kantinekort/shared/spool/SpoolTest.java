package dk.kantinekort.shared.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final byte[] TEXT = "Emma;0101011234".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void content_is_read_back_as_often_as_wanted_and_then_gone() throws IOException {
        Path file = folder.resolve("list");
        Spool spool = Spool.written(file, out -> out.write(TEXT));
        assertThat(Files.readAllBytes(file)).as("noise").isNotEqualTo(TEXT);
        for (int i = 0; i < 2; i++) {
            try (InputStream content = spool.open()) {
                assertThat(content.readAllBytes()).isEqualTo(TEXT);
            }
        }
        spool.close();

        assertThat(file).doesNotExist();
    }

    @Test
    void nothing_is_left_of_what_broke_off_whatever_broke() {
        Path file = folder.resolve("list");

        assertThatThrownBy(() -> Spool.written(file, out -> {
                    out.write(TEXT);
                    throw new OutOfMemoryError("no more");
                }))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(file).doesNotExist();
    }
}
