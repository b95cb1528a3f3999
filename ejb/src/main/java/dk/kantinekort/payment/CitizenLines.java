package dk.kantinekort.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** The lines to providers that citizens' pages may take up at once: half of them, however many pages wait. */
@ApplicationScoped
class CitizenLines {

    private static final int MOST_AT_ONCE = 5;

    /** @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException at once when all of them are taken */
    @Bulkhead(MOST_AT_ONCE)
    public <T> T ask(Supplier<T> question) {
        return question.get();
    }
}
