package dk.kantinekort.web.reconciliation;

import dk.kantinekort.reconciliation.file.LineImport;
import dk.kantinekort.reconciliation.file.LineReport;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.spool.Spool;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Formats;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.Texts;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    @Inject
    private Texts text;

    @Inject
    private Formats format;

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
        } catch (EJBException e) {
            showCollision(e);
        }
    }

    /** The same lines came from elsewhere at the same moment; nothing of this file was loaded. */
    private void showCollision(EJBException e) {
        if (!CollisionException.isBehind(e)) {
            throw e;
        }
        refusals.show(new RefusedException(Refusal.atField("file", "LINES_AT_ONCE")));
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
        try (InputStream content = file.getInputStream();
                Spool spool = Spool.of(content)) {
            report = lines.load(provider, spool, getFileName(), signedIn.actor());
        }
        if (!report.isLoaded()) {
            tellFaults();
        }
    }

    /** In the summary; each line's fault stands in the table. */
    private void tellFaults() {
        refusals.showAt("file", text.of("reconciliation.file.refused", report.faultCount()));
        if (!report.fetched().isEmpty()) {
            String dates = report.fetched().stream().map(format::date).collect(Collectors.joining(", "));
            refusals.showAt("file", text.of("reconciliation.file.fetched", dates));
        }
    }

    public List<String> getProviders() {
        return lines.providers();
    }

    /** Null before a file has been sent. */
    public LineReport getReport() {
        return report;
    }

    /** As the sender's machine names it; empty before a file has been sent. */
    public String getFileName() {
        return file == null
                ? ""
                : Optional.ofNullable(file.getSubmittedFileName()).orElse("");
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
