package dk.kantinekort.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.document.FileKind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PressesTest {

    private static final long ANNE = 1;
    private static final long BO = 2;

    private final Presses presses = new Presses();
    private int done;

    @Test
    void a_person_has_one_at_a_time_and_others_theirs() throws IOException {
        presses.alone(ANNE, () -> {
            assertThatThrownBy(() -> presses.alone(ANNE, () -> done++)).isInstanceOf(BusyException.class);
            presses.alone(BO, () -> done++);
        });
        presses.alone(ANNE, () -> done++);

        assertThat(done).isEqualTo(2);
    }

    @Test
    void a_person_is_let_go_when_it_fails() throws IOException {
        assertThatThrownBy(() -> presses.alone(ANNE, () -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        presses.alone(ANNE, () -> done++);

        assertThat(done).isOne();
    }

    @Test
    void two_papers_are_made_at_once_and_a_third_is_refused_without_waiting() {
        assertThat(depth(FileKind.PDF)).isEqualTo(2);
        assertThat(depth(FileKind.PDF)).as("they are free again").isEqualTo(2);
    }

    @Test
    void four_other_files_are_made_at_once() {
        assertThat(depth(FileKind.CSV)).isEqualTo(4);
        assertThat(depth(FileKind.EXCEL)).isEqualTo(4);
    }

    /** How many are made within each other before one is refused. */
    private int depth(FileKind kind) {
        try {
            int[] within = {0};
            presses.press(kind, out -> within[0] = depth(kind)).close();
            return within[0] + 1;
        } catch (IOException busy) {
            return 0;
        }
    }
}
