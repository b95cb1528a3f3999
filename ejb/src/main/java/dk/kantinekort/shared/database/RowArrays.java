package dk.kantinekort.shared.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Many rows for one PostgreSQL statement: every column is an array, to be read by {@code unnest}, and named for {@link NamedSql}. */
public final class RowArrays<T> {

    private final List<T> rows;
    private final Map<String, Object> values = new HashMap<>();

    private RowArrays(List<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <T> RowArrays<T> of(List<T> rows) {
        return new RowArrays<>(rows);
    }

    public RowArrays<T> numbers(String name, ToLongFunction<T> column) {
        values.put(name, rows.stream().map(column::applyAsLong).toArray(Long[]::new));
        return this;
    }

    /** What is no text goes as the text that the database would read it from, such as a date's. */
    public RowArrays<T> texts(String name, Function<T, ?> column) {
        values.put(name, rows.stream().map(column).map(String::valueOf).toArray(String[]::new));
        return this;
    }

    /** One value for all rows. */
    public RowArrays<T> all(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
