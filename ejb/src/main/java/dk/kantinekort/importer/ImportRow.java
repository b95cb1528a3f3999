package dk.kantinekort.importer;

import dk.kantinekort.card.CardNumber;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/**
 * One line of the list: a person, and their card if the line has one.
 *
 * @param group that the person belongs to; empty when the line names none
 * @param unitCode empty when the line has no card
 * @param openingBalance zero or more
 */
public record ImportRow(
        long line,
        Cpr cpr,
        PersonDetails details,
        String group,
        String unitCode,
        Optional<CardNumber> card,
        Money openingBalance) {}
