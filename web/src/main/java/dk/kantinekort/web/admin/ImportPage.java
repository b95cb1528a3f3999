package dk.kantinekort.web.admin;

import dk.kantinekort.importer.Column;
import dk.kantinekort.importer.Fault;
import dk.kantinekort.importer.ImportReport;
import dk.kantinekort.importer.StaffImport;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.spool.Spool;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Upload, look, load: the municipality's list goes into the books in three steps. */
@Named
@RequestScoped
public class ImportPage {

    private static final long MOST_BYTES = 20L * 1024 * 1024;

    @Inject
    private StaffImport importer;

    @Inject
    private ListDesk desk;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Refusals refusals;

    @Inject
    private Navigation navigation;

    @Inject
    private Texts text;

    private Part file;

    public void upload() throws IOException {
        try {
            check();
            look();
            showAgain();
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    private void check() {
        if (file == null || file.getSize() == 0) {
            throw new RefusedException(Refusal.atField("file", "LIST_MISSING"));
        }
        if (file.getSize() > MOST_BYTES) {
            throw new RefusedException(Refusal.atField("file", "LIST_TOO_LARGE"));
        }
    }

    private void look() throws IOException {
        try (InputStream content = file.getInputStream()) {
            Spool list = Spool.of(content);
            desk.lay(list, Optional.ofNullable(file.getSubmittedFileName()).orElse(""), importer.preview(list));
        }
    }

    /** Loads the list that was looked at. Nothing waits, as after a second click: the page shows what became of it. */
    public void load() throws IOException {
        desk.list().ifPresent(list -> desk.done(importer.load(list, desk.fileName(), signedIn.actor())));
        showAgain();
    }

    public void discard() throws IOException {
        desk.clear();
        showAgain();
    }

    /** By a request of its own, so that loading the page again repeats nothing. */
    private void showAgain() throws IOException {
        Redirect.to(navigation.to(Room.IMPORT.path()));
    }

    /** Null before a list has been looked at. */
    public ImportReport getReport() {
        return desk.report().orElse(null);
    }

    public boolean isLoadable() {
        return desk.list().isPresent()
                && desk.report().filter(ImportReport::isFaultless).isPresent();
    }

    public String getFileName() {
        return desk.fileName();
    }

    public String columnOf(Fault fault) {
        return fault.column().map(Column::header).orElse("");
    }

    public String sentenceOf(Fault fault) {
        return text.of("admin.fault." + fault.code(), fault.arguments().toArray());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
