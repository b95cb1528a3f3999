package dk.kantinekort.shared.database;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL whose parameters have names, such as {@code :amount}, so that statements can be put together from parts and give one
 * value several times. Instants go to the database as UTC.
 */
public final class NamedSql {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

    private final String sql;
    private final List<String> names = new ArrayList<>();

    private NamedSql(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        sql = parameter.replaceAll("?");
    }

    public static NamedSql of(String text) {
        return new NamedSql(text);
    }

    /**
     * The statement, ready to run.
     *
     * @param values of at least the names in the text: Long, Integer, Boolean, String, Instant, LocalDate, String[] or Long[];
     *     a name without a value is bound to null text
     */
    public PreparedStatement prepare(Connection connection, Map<String, ?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, values);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** The text with question marks, for whoever runs it many times over. */
    public String sql() {
        return sql;
    }

    /** Gives a statement of this text its values. */
    public void bind(PreparedStatement statement, Map<String, ?> values) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            bind(statement, i + 1, values.get(names.get(i)));
        }
    }

    /** Runs it. @return how many rows it wrote */
    public int update(Connection connection, Map<String, ?> values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, values)) {
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value instanceof Instant instant) {
            statement.setTimestamp(index, UtcTimestamp.of(instant));
        } else if (value instanceof LocalDate date) {
            statement.setDate(index, Date.valueOf(date));
        } else if (value instanceof Long[] numbers) {
            statement.setArray(index, statement.getConnection().createArrayOf("bigint", numbers));
        } else if (value instanceof String[] texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
        } else {
            statement.setObject(index, value);
        }
    }
}
