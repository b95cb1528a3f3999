package dk.kantinekort.importer;

import dk.kantinekort.shared.spool.Spool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The importer for the back office: whoever loads a list must be an administrator. */
@Stateless
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffImport {

    @Inject
    private Importer importer;

    public ImportReport preview(Spool list) {
        try (InputStream content = list.open()) {
            return importer.preview(content);
        } catch (IOException e) {
            throw new UncheckedIOException("the list set aside is gone", e);
        }
    }

    public ImportReport load(Spool list, String fileName, String actor) {
        try (InputStream content = list.open()) {
            return importer.run(content, fileName, actor);
        } catch (IOException e) {
            throw new UncheckedIOException("the list set aside is gone", e);
        }
    }
}
