package dk.kantinekort.web.reconciliation;

import dk.kantinekort.importer.Spool;
import dk.kantinekort.reconciliation.file.LineImport;
import dk.kantinekort.reconciliation.file.LineReport;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A provider's lines from a file. What became of it is shown at once: the same file again changes nothing. */
@Named
@RequestScoped
public class LineUpload {

    private static final long MOST_BYTES = 20L * 1024 * 1024;

    @Inject
    private LineImport lines;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Refusals refusals;

    private Part file;
    private String provider = "";
    private LineReport report;

    /** [Indlæs linjer] */
    public void load() throws IOException {
        try {
            check();
            take();
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

    private void take() throws IOException {
        String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
        try (InputStream content = file.getInputStream();
                Spool spool = Spool.of(content)) {
            report = lines.load(provider, spool, name, signedIn.actor());
        }
    }

    public List<String> getProviders() {
        return lines.providers();
    }

    /** Null before a file has been sent. */
    public LineReport getReport() {
        return report;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }
}
