package dk.kantinekort.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above the rows of a file.
 *
 * @param language {@code da} or {@code en}, for whoever reads it aloud
 * @param publisher whose portal it comes from
 * @param about whose the rows are, such as the account; a CSV file says it in each
 * @param facts what else is to be said of them; a CSV file has nothing but rows
 */
public record Sheet(
        String language, String publisher, String title, Fact about, List<Fact> facts, List<Column> columns) {

    public Sheet {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
    }

    /** Whose the rows are first, and then the rest. */
    public List<Fact> allFacts() {
        return Stream.concat(Stream.of(about), facts.stream()).toList();
    }
}
