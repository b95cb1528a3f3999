package dk.kantinekort.web.admin;

import dk.kantinekort.importer.ImportReport;
import dk.kantinekort.shared.spool.Spool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;

/** The list that a member of staff is working on, from the upload until it is loaded or put away. */
@SessionScoped
class ListDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    private Spool list;
    private String fileName = "";
    private ImportReport report;

    synchronized void lay(Spool newList, String name, ImportReport preview) {
        putListAway();
        list = newList;
        fileName = name;
        report = preview;
    }

    /** After it has been loaded, or could not be: the report stays. */
    synchronized void done(ImportReport result) {
        putListAway();
        report = result;
    }

    synchronized void clear() {
        putListAway();
        fileName = "";
        report = null;
    }

    /** The list that waits to be loaded. */
    synchronized Optional<Spool> list() {
        return Optional.ofNullable(list);
    }

    synchronized Optional<ImportReport> report() {
        return Optional.ofNullable(report);
    }

    String fileName() {
        return fileName;
    }

    @PreDestroy
    void putListAway() {
        if (list != null) {
            list.close();
            list = null;
        }
    }
}
