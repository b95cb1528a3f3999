package dk.kantinekort.web.report;

/**
 * A bar of the chart, in the chart's own units.
 *
 * @param label what a pointer that rests on it is told
 */
public record Bar(long x, long y, long width, long height, String label) {}
