package dk.kantinekort.web.payment;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The sandbox's MobilePay: what the payer would see on the telephone, with a test card chosen there. */
@Named
@RequestScoped
public class MobilePayWindow {

    @Inject
    private PaymentWindow window;

    private String card = TestCard.ACCEPTED.cardName();

    /** [Godkend] */
    public void approve() throws IOException {
        window.payWith(TestCard.named(card).orElseThrow(() -> new NotFoundException("test card")));
    }

    public List<String> getCards() {
        return Stream.of(TestCard.values()).map(TestCard::cardName).toList();
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }
}
