package dk.kantinekort.importer;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.spool.Spool;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads the municipality's lists: each whole or not at all, and again without harm. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Importer {

    @Inject
    private ImportTransaction transaction;

    @Inject
    private AuditLog audit;

    @Inject
    private PortalSettings settings;

    /** What {@link #run} would do with the list as things stand now. Changes nothing. */
    public ImportReport preview(InputStream list) {
        try (Spool file = Spool.of(list)) {
            return transaction.preview(rowsOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the list could not be read", e);
        }
    }

    /**
     * Loads the list if it has no fault.
     *
     * @param fileName for the audit log
     * @param actor who loads it, as the journal names actors
     */
    public ImportReport run(InputStream list, String fileName, String actor) {
        try (Spool file = Spool.of(list)) {
            return load(rowsOf(file), fileName, actor);
        } catch (IOException e) {
            throw new UncheckedIOException("the list could not be read", e);
        }
    }

    /** Loads rows that do not come from a file. */
    public ImportReport load(RowSource rows, String name, String actor) {
        ImportReport report = transaction.load(rows, actor);
        String action = report.loaded() ? "LIST_LOADED" : "LIST_REFUSED";
        audit.record(actor, action, new ListName(name).toString(), summary(report));
        return report;
    }

    private RowSource rowsOf(Spool file) {
        return new MunicipalList(file, settings.acceptsReplacementCpr());
    }

    private static String summary(ImportReport report) {
        ImportCounts counts = report.counts();
        return report.loaded()
                ? "%d rows: %d new persons, %d changed, %d accounts, %d cards, opening balances %d øre"
                        .formatted(
                                counts.rows(),
                                counts.newPersons(),
                                counts.changedPersons(),
                                counts.newAccounts(),
                                counts.newCards(),
                                counts.openingBalances().oere())
                : report.faultCount() + " faults";
    }
}
