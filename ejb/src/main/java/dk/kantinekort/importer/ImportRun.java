package dk.kantinekort.importer;

import dk.kantinekort.ledger.OpeningBalances;
import dk.kantinekort.person.CprVault;
import dk.kantinekort.shared.money.Money;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.IntToLongFunction;

/** One import within one transaction: stage, resolve, check; then apply, or not. Whoever calls commits or rolls back. */
final class ImportRun {

    private final ImportSql sql;
    private final CprVault vault;
    private final IntToLongFunction journalIds;
    private final Faults faults = new Faults();

    /** @param journalIds hands out the first of so many ids in a row */
    ImportRun(ImportSql sql, CprVault vault, IntToLongFunction journalIds) {
        this.sql = sql;
        this.vault = vault;
        this.journalIds = journalIds;
    }

    /** Waits until no other import is under way. */
    ImportRun waitForTurn() throws SQLException {
        sql.run("update import_turn set id = 1 where id = 1");
        return this;
    }

    /** Takes the rows in and checks them. @return what they would bring */
    ImportReport check(RowSource rows) throws IOException, SQLException {
        try (Staging staging = new Staging(sql, vault, journalIds)) {
            rows.feed(staging::add, faults);
            staging.flush();
        }
        sql.analyse();
        Resolution.resolve(sql);
        Check.all(sql, faults);
        return report(false);
    }

    /** Applies what has been checked without a fault. */
    ImportReport apply(OpeningBalances openings, String actor, Instant now) throws SQLException {
        ImportReport report = report(true);
        Application.apply(sql);
        openings.book(sql.connection(), sql.importId(), actor, now);
        sql.run("delete from import_row where import_id = :import");
        return report;
    }

    private ImportReport report(boolean loaded) throws SQLException {
        return new ImportReport(loaded, counts(), faults.count(), faults.inOrder());
    }

    private ImportCounts counts() throws SQLException {
        return new ImportCounts(
                count("1 = 1"),
                count("leads and person_id is null"),
                count("changes_person"),
                count("opens_account"),
                count("moves_account"),
                count("issues_card"),
                Money.ofOere(sql.number(
                        "select sum(opening_oere) from import_row where import_id = :import and books_opening")));
    }

    private long count(String condition) throws SQLException {
        return sql.number("select count(*) from import_row where import_id = :import and " + condition);
    }
}
