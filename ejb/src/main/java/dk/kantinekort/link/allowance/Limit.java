package dk.kantinekort.link.allowance;

import java.time.Duration;

/**
 * How many guesses there may be within how long a time, wherever that time begins.
 *
 * @param most at least one
 */
record Limit(int most, Duration within) {}
