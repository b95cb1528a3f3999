package dk.kantinekort.statement;

import dk.kantinekort.card.CardStatus;
import java.io.Serializable;

/** A canteen card as its account's page shows it. */
public record CardSummary(String cardNumber, CardStatus status) implements Serializable {

    public boolean usable() {
        return status == CardStatus.ACTIVE;
    }
}
