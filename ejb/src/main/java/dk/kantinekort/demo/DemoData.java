package dk.kantinekort.demo;

import dk.kantinekort.books.PostingPartitions;
import dk.kantinekort.importer.ImportReport;
import dk.kantinekort.importer.Importer;
import dk.kantinekort.settings.PortalSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Sets the demo data up when the sandbox starts. A start that was broken off is continued by the next one. */
@Singleton
@Startup
@DependsOn("Migrator")
public class DemoData {

    static final String ISSUER_PATH = "/sandbox/oidc";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private DemoSteps steps;

    @Inject
    private Importer importer;

    @Inject
    private PostingPartitions partitions;

    @Inject
    private PortalSettings settings;

    @PostConstruct
    void setUp() {
        if (settings.isSandbox()) {
            partitions.keepAhead();
            waitForTurn();
            steps.openUnits();
            if (!steps.citizensAreLoaded()) {
                loadCitizens();
            }
            steps.bindAndLink(issuer());
            steps.addStaff(issuer());
        }
    }

    /** The transaction of this method holds the turn, while the steps have their own. */
    private void waitForTurn() {
        em.createNativeQuery("update demo_turn set id = 1").executeUpdate();
    }

    private void loadCitizens() {
        try (InputStream list = DemoData.class.getResourceAsStream("persons.csv")) {
            ImportReport report = importer.run(list, "persons.csv", "system");
            if (!report.loaded()) {
                throw new IllegalStateException("the demo data have faults: " + report.faults());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String issuer() {
        return settings.getPublicUrl() + ISSUER_PATH;
    }
}
