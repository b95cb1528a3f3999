package dk.kantinekort.document;

import java.util.List;

/**
 * What stands above the rows of a file.
 *
 * @param language {@code da} or {@code en}, for whoever reads it aloud
 * @param publisher whose portal it comes from
 * @param facts what the rows are about; a CSV file has nothing but rows
 */
public record Sheet(String language, String publisher, String title, List<Fact> facts, List<Column> columns) {

    public Sheet {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
    }
}
