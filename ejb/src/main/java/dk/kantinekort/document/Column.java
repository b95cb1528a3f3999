package dk.kantinekort.document;

/**
 * A column of a table.
 *
 * @param number whether it holds numbers, which stand to the right
 */
public record Column(String heading, boolean number) {

    public static Column text(String heading) {
        return new Column(heading, false);
    }

    public static Column number(String heading) {
        return new Column(heading, true);
    }
}
