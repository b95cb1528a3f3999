package dk.kantinekort.shared.id;

import dk.kantinekort.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Ids for the rows of the journal and of purchases. The process holds a block of 1,000 and fetches the next when it is used
 * up; what is left of a block at a stop is lost, so ids are unique but neither dense nor in the order of booking.
 */
@ApplicationScoped
public class JournalIds {

    private static final int BLOCK = 1000;

    @Inject
    private Database database;

    private long next;
    private long end;

    public long next() {
        return take(1);
    }

    /** The first of {@code count} ids in a row, at most 1,000. */
    public synchronized long take(int count) {
        if (count < 1 || count > BLOCK) {
            throw new IllegalArgumentException("count " + count);
        }
        if (next + count > end) {
            next = fetchBlock();
            end = next + BLOCK;
        }
        long first = next;
        next += count;
        return first;
    }

    private long fetchBlock() {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(database.kind().nextJournalIdQuery())) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("no ids from the sequence journal_id", e);
        }
    }
}
