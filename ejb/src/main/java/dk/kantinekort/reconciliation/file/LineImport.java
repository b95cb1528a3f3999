package dk.kantinekort.reconciliation.file;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.importer.ListName;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.PaymentProviders;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.reconciliation.LineIntake;
import dk.kantinekort.reconciliation.LineMatching;
import dk.kantinekort.reconciliation.LineSource;
import dk.kantinekort.reconciliation.RefusedLine;
import dk.kantinekort.shared.spool.Spool;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads files of providers' lines for finance staff, each in one transaction: whole, or not at all. It only stores them; matching
 * and booking them follows.
 */
@Stateless
@RolesAllowed("finance")
public class LineImport {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private LineIntake intake;

    @Inject
    private LineMatching matching;

    @Inject
    private PaymentProviders providers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext transaction;

    /** The providers that a file may be from. */
    public List<String> providers() {
        return providers.inUse().map(PaymentProvider::name).sorted().toList();
    }

    /**
     * Loads the file if it has no fault.
     *
     * @param provider whose lines they are
     * @param fileName for the audit log
     */
    public LineReport load(String provider, Spool file, String fileName, String actor) {
        String name = providers.require(provider).name();
        LineReport report = load(name, new LineFile(file, BusinessTime.today(clock)));
        String told = new ListName(fileName) + ": " + report.lines() + " lines, " + report.faultCount() + " faults";
        if (report.isLoaded()) {
            matching.plan(name);
            audit.recordChange(actor, "SETTLEMENT_LOADED", name, told);
        } else {
            transaction.setRollbackOnly();
            audit.record(actor, "SETTLEMENT_REFUSED", name, told);
        }
        return report;
    }

    private LineReport load(String provider, LineFile file) {
        FoundFaults faults = new FoundFaults();
        AtomicLong sound = new AtomicLong();
        try {
            file.read(line -> sound.incrementAndGet(), faults);
            if (faults.count() == 0) {
                take(provider, file, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read", e);
        }
        return faults.report(sound.get());
    }

    private void take(String provider, LineFile file, FoundFaults faults) throws IOException {
        List<NumberedLine> chunk = new ArrayList<>();
        file.read(
                line -> {
                    chunk.add(line);
                    if (chunk.size() == LineIntake.CHUNK) {
                        take(provider, chunk, faults);
                    }
                },
                faults);
        if (!chunk.isEmpty()) {
            take(provider, chunk, faults);
        }
    }

    /** Afterwards nothing of the chunk stays in memory. */
    private void take(String provider, List<NumberedLine> chunk, FoundFaults faults) {
        Map<SettlementLine, RefusedLine> refused =
                intake
                        .take(
                                provider,
                                LineSource.FILE,
                                chunk.stream().map(NumberedLine::line).toList())
                        .stream()
                        .collect(Collectors.toMap(RefusedLine::line, Function.identity(), (one, same) -> one));
        chunk.stream()
                .filter(line -> refused.containsKey(line.line()))
                .forEach(line -> faults.add(line, refused.get(line.line()).why()));
        em.clear();
        chunk.clear();
    }
}
