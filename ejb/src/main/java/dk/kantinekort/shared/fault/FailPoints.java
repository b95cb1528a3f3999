package dk.kantinekort.shared.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Named places in the code. The setting {@code kantinekort.sandbox.fail-point} names one and a number, as in
 * {@code ledger-committed:20}: at that pass the process ends there and then, as in a power cut.
 */
@ApplicationScoped
public class FailPoints {

    /** For what is used without a container: nothing ends. */
    public static final FailPoints NONE = new FailPoints(false, Optional.empty());

    private static final int AS_IF_KILLED = 137;

    private final Runnable end;
    private String point = "";
    private final AtomicLong passesLeft = new AtomicLong();

    protected FailPoints() {
        this.end = () -> {};
    }

    @Inject
    FailPoints(
            @ConfigProperty(name = "kantinekort.sandbox") boolean sandbox,
            @ConfigProperty(name = "kantinekort.sandbox.fail-point") Optional<String> setting) {
        this(sandbox, setting, () -> Runtime.getRuntime().halt(AS_IF_KILLED));
    }

    FailPoints(boolean sandbox, Optional<String> setting, Runnable end) {
        this.end = end;
        setting.filter(given -> sandbox).ifPresent(this::arm);
    }

    private void arm(String setting) {
        int colon = setting.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("kantinekort.sandbox.fail-point is " + setting + ", not name:pass");
        }
        point = setting.substring(0, colon);
        passesLeft.set(Long.parseLong(setting.substring(colon + 1)));
    }

    /** Says that the place of that name is passed. */
    public void reach(String name) {
        if (name.equals(point) && passesLeft.decrementAndGet() == 0) {
            end.run();
        }
    }
}
