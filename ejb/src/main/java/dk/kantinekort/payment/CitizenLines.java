package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.Lines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The lines to a provider that citizens' pages may take up at once: half of them, however many pages wait. */
@ApplicationScoped
class CitizenLines {

    private static final int MOST_AT_ONCE = 5;

    private final Map<String, Lines> lines = new ConcurrentHashMap<>();

    /** @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException at once when all of them are taken */
    public <T> T ask(String provider, Supplier<T> question) {
        return of(provider).ask(question);
    }

    /** @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException when all of them are taken just now */
    public void requireFree(String provider) {
        of(provider).requireFree();
    }

    private Lines of(String provider) {
        return lines.computeIfAbsent(provider, name -> new Lines(name + ", citizens", MOST_AT_ONCE));
    }
}
