package dk.kantinekort.demo;

import java.util.List;

/**
 * A population made for a load test.
 *
 * @param unit code of the unit that was opened for it
 * @param tillKey of a till of the unit that the guard against floods lets pass
 */
public record PopulationReport(String unit, String tillKey, List<String> cardNumbers) {}
