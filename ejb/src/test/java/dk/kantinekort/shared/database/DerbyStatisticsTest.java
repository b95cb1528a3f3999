package dk.kantinekort.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;

class DerbyStatisticsTest {

    private final EmbeddedDataSource source = new EmbeddedDataSource();

    @Test
    void every_table_is_counted() throws SQLException {
        source.setDatabaseName("memory:" + UUID.randomUUID());
        source.setCreateDatabase("create");
        for (String table : new String[] {"a", "b"}) {
            run("create table " + table + " (name varchar(9) not null)");
            run("create index " + table + "_name on " + table + " (name)");
            run("insert into " + table + " values ('x'), ('x'), ('y')");
        }
        DerbyStatistics.count(source);

        assertThat(counted()).isEqualTo(2);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int counted() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(distinct tableid) from sys.sysstatistics")) {
            row.next();
            return row.getInt(1);
        }
    }
}
