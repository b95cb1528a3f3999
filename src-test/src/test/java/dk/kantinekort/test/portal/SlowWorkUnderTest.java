package dk.kantinekort.test.portal;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Due work that hangs until the test lets go of it, as at a provider that does not answer. */
@ApplicationScoped
public class SlowWorkUnderTest implements DueHandler {

    static final String KIND = "test-slow";

    private final Map<String, Hanging> hanging = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        at(task.subject()).hang();
        return Optional.empty();
    }

    public Hanging at(String subject) {
        return hanging.computeIfAbsent(subject, name -> new Hanging());
    }
}
