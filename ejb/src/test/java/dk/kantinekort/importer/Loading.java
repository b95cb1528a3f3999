package dk.kantinekort.importer;

import dk.kantinekort.ledger.OpeningBalances;
import dk.kantinekort.person.CprVault;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.database.MemoryDatabase;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.spool.Spool;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;

/** Loads lists, as tests write them, into a database of the test's own. */
record Loading(MemoryDatabase database) {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

    ImportReport load(String list) {
        try (Spool file = Lists.spool(list)) {
            ImportRun run = run().waitForTurn();
            ImportReport checked = run.check(new MunicipalList(file, true));
            if (!checked.isFaultless()) {
                database.rollback();
                return checked;
            }
            ImportReport loaded = run.apply(new OpeningBalances(), "staff:test", NOW);
            return loaded;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    ImportReport preview(String list) {
        try (Spool file = Lists.spool(list)) {
            return run().check(new MunicipalList(file, true));
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        } finally {
            database.rollback();
        }
    }

    private ImportRun run() {
        ImportSql sql = new ImportSql(database.connection(), DatabaseKind.DERBY, PublicId.next(), NOW);
        return new ImportRun(sql, new CprVault(KEY, KEY), database::take);
    }
}
