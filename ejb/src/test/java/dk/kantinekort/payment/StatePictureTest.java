package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.refund.RefundStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures in docs show the tables of today. After a change of a table run this with -Dpictures.draw=true. */
class StatePictureTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_picture_of_a_payments_life_is_its_table() throws IOException {
        expectDrawn(
                "payment-states.svg",
                new StatePicture<>(
                        "The states of a payment",
                        List.of(PaymentStatus.values()),
                        PaymentStatus::next,
                        PaymentStatus::isUndecided));
    }

    @Test
    void the_picture_of_a_refunds_life_is_its_table() throws IOException {
        expectDrawn(
                "refund-states.svg",
                new StatePicture<>(
                        "The states of a refund",
                        List.of(RefundStatus.values()),
                        RefundStatus::next,
                        state -> !state.isSettled()));
    }

    private static void expectDrawn(String file, StatePicture<?> picture) throws IOException {
        if (Boolean.getBoolean("pictures.draw")) {
            Files.writeString(DOCS.resolve(file), picture.svg());
        }
        assertThat(DOCS.resolve(file)).hasContent(picture.svg());
    }
}
