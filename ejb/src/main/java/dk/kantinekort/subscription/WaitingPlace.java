package dk.kantinekort.subscription;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an account waits for a place.
 *
 * @param position its turn, 1 for the next; 0 when a place is offered
 * @param offeredUntil the last day on which that place is kept; empty while none is offered
 */
public record WaitingPlace(long position, Optional<LocalDate> offeredUntil) {}
