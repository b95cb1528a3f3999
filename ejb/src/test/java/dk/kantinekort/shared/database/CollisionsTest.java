package dk.kantinekort.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CollisionsTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void what_others_came_between_is_done_again() {
        assertThat(Collisions.outlast(() -> failing(2, collision()))).isEqualTo("done");

        assertThat(tries).hasValue(3);
    }

    @Test
    void not_for_ever_and_not_after_a_fault() {
        assertThatThrownBy(() -> Collisions.outlast(() -> failing(99, collision())))
                .isInstanceOf(EJBException.class);
        assertThat(tries).hasValue(5);

        assertThatThrownBy(() -> Collisions.outlast(() -> failing(99, new EJBException("a fault"))))
                .hasMessage("a fault");
        assertThat(tries).hasValue(6);
    }

    private String failing(int times, RuntimeException failure) {
        if (tries.incrementAndGet() <= times) {
            throw failure;
        }
        return "done";
    }

    private static RuntimeException collision() {
        return new EJBException(new RuntimeException(new SQLException("deadlock", "40001")));
    }
}
