package dk.kantinekort.statement;

import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.shared.money.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the account statement (rule 22).
 *
 * @param number counts the account's movements from 1, without gaps
 * @param text as it was booked, in Danish
 * @param place empty when nowhere in particular
 * @param amount positive when it came in
 * @param balanceAfter what the movement left on the account
 * @param doneBy the name of the person; empty when it was no person, or one whose name is under protection
 * @param payment public id of the payment that it came from, which has a receipt; empty when it came from none
 */
public record Movement(
        long number,
        Instant bookedAt,
        EntryKind kind,
        String text,
        String place,
        Money amount,
        Money balanceAfter,
        ActorKind actorKind,
        String doneBy,
        String payment)
        implements Serializable {}
