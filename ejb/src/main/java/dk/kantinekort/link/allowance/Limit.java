package dk.kantinekort.link.allowance;

import java.time.Duration;

/**
 * How many guesses, and how long without another until they count anew.
 *
 * @param most at least one
 */
record Limit(int most, Duration quietTime) {}
