package dk.kantinekort.web.report;

/**
 * A period that is one click away.
 *
 * @param key of its text
 * @param current whether the report shows it
 */
public record QuickChoice(String key, String address, boolean current) {}
