package dk.kantinekort.reconciliation;

import java.time.Instant;

/** Why the books and a provider disagree about an item, and who says so. */
public record Explanation(String why, String by, Instant at) {}
