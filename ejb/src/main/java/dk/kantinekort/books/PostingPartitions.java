package dk.kantinekort.books;

import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps partitions of the postings ready for the months to come, on PostgreSQL; Derby has none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PostingPartitions {

    static final int MONTHS_AHEAD = 24;

    private static final Logger LOG = System.getLogger(PostingPartitions.class.getName());

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** Makes those that are missing. @return how many */
    public int keepAhead() {
        return database.kind() == DatabaseKind.POSTGRESQL
                ? make(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                : 0;
    }

    private int make(LocalDate from) {
        try (Connection connection = database.connection();
                PreparedStatement make = connection.prepareStatement("select keep_posting_partitions(?, ?)")) {
            make.setDate(1, Date.valueOf(from));
            make.setInt(2, MONTHS_AHEAD);
            try (ResultSet row = make.executeQuery()) {
                row.next();
                int made = row.getInt(1);
                LOG.log(made > 0 ? Level.INFO : Level.DEBUG, "{0} partitions of the postings made", made);
                return made;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no partitions for the months to come", e);
        }
    }
}
