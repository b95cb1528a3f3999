package dk.kantinekort.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that the citizen told.
 *
 * @param story in the citizen's words
 * @param answeredAt when staff answered, the last time
 */
public record CaseStory(
        CaseSummary summary, LocalDate birthDate, String cardNumber, String story, Optional<Instant> answeredAt) {}
