package dk.kantinekort.shared.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicIdTest {

    @Test
    void an_id_is_told_from_whatever_else_came_with_an_address() {
        String id = PublicId.next();

        assertThat(PublicId.isOne(id)).isTrue();
        assertThat(List.of("", id.substring(1), id + "x", id.substring(1) + "\0", id.substring(1) + "0", "%"))
                .noneMatch(PublicId::isOne);
    }
}
