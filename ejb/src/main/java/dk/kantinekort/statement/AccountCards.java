package dk.kantinekort.statement;

import java.io.Serializable;
import java.util.List;

/**
 * An account with its cards.
 *
 * @param cards the newest first
 */
public record AccountCards(AccountSummary account, List<CardSummary> cards) implements Serializable {

    public AccountCards {
        cards = List.copyOf(cards);
    }
}
