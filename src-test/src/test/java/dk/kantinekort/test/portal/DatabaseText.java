package dk.kantinekort.test.portal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** All that the database holds, in all of its tables, as text. */
final class DatabaseText {

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private final Connection connection;

    DatabaseText(Connection connection) {
        this.connection = connection;
    }

    /** @param reader is given the table's name and each row. @return how many tables there are */
    int read(BiConsumer<String, String> reader) throws SQLException {
        List<String> tables = tables();
        for (String table : tables) {
            try (Statement query = connection.createStatement();
                    ResultSet rows = query.executeQuery("select * from \"" + table + "\"")) {
                while (rows.next()) {
                    reader.accept(table, row(rows));
                }
            }
        }
        return tables.size();
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "PARTITIONED TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static String row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            text.append(columns.getColumnName(i)).append('=');
            text.append(value(rows, i, columns.getColumnType(i))).append('\n');
        }
        return text.toString();
    }

    private static String value(ResultSet rows, int column, int type) throws SQLException {
        if (BYTES.contains(type)) {
            return Optional.ofNullable(rows.getBytes(column))
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .orElse("");
        }
        return rows.getString(column);
    }
}
