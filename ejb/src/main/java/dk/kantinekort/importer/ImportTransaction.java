package dk.kantinekort.importer;

import dk.kantinekort.ledger.OpeningBalances;
import dk.kantinekort.person.CprVault;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.JournalIds;
import dk.kantinekort.shared.id.PublicId;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** The one transaction that loads a list; a list with a fault, and a preview, are rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportTransaction {

    @Inject
    private Database database;

    @Inject
    private JournalIds journalIds;

    @Inject
    private CprVault vault;

    @Inject
    private OpeningBalances openings;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext transaction;

    public ImportReport preview(RowSource rows) {
        transaction.setRollbackOnly();
        try (Connection connection = database.connection()) {
            return run(connection, clock.instant()).check(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("the list could not be read", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the list could not be checked", e);
        }
    }

    public ImportReport load(RowSource rows, String actor) {
        Instant now = clock.instant();
        try (Connection connection = database.connection()) {
            ImportRun run = run(connection, now).waitForTurn();
            ImportReport checked = run.check(rows);
            if (checked.isFaultless()) {
                return run.apply(openings, actor, now);
            }
            transaction.setRollbackOnly();
            return checked;
        } catch (IOException e) {
            throw new UncheckedIOException("the list could not be read", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the list could not be loaded", e);
        }
    }

    private ImportRun run(Connection connection, Instant now) {
        ImportSql sql = new ImportSql(connection, database.kind(), PublicId.next(), now);
        return new ImportRun(sql, vault, journalIds::take);
    }
}
