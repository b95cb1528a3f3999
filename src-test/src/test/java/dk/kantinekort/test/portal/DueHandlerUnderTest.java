package dk.kantinekort.test.portal;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what it is given to do, and fails at subjects that begin with {@code poison}. */
@ApplicationScoped
public class DueHandlerUnderTest implements DueHandler {

    static final String KIND = "test";

    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        times.merge(task.subject(), 1, Integer::sum);
        if (task.subject().startsWith("poison")) {
            throw new IllegalStateException("meant to fail");
        }
        return Optional.empty();
    }

    /** How often the subject was done or tried. */
    public int times(String subject) {
        return times.getOrDefault(subject, 0);
    }
}
