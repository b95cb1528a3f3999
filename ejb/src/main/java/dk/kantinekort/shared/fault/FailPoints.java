package dk.kantinekort.shared.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Named places in the code. The setting {@code kantinekort.sandbox.fail-point} names a file; from when a place and a number stand
 * in it, as in {@code ledger-committed:20}, that pass ends the process there and then, as in a power cut.
 */
@ApplicationScoped
public class FailPoints {

    /** For what is used without a container: nothing ends. */
    public static final FailPoints NONE = new FailPoints(false, Optional.empty());

    private static final int AS_IF_KILLED = 137;

    private final Optional<Path> file;
    private final Runnable end;
    private String written = "";
    private String point = "";
    private long passesLeft;

    protected FailPoints() {
        this(false, Optional.empty());
    }

    @Inject
    FailPoints(
            @ConfigProperty(name = "kantinekort.sandbox") boolean sandbox,
            @ConfigProperty(name = "kantinekort.sandbox.fail-point") Optional<String> file) {
        this(sandbox, file, () -> Runtime.getRuntime().halt(AS_IF_KILLED));
    }

    FailPoints(boolean sandbox, Optional<String> file, Runnable end) {
        this.file = file.filter(given -> sandbox).map(Path::of);
        this.end = end;
    }

    /** Says that the place of that name is passed. */
    public void reach(String name) {
        file.filter(Files::exists)
                .filter(there -> isLastPass(name, read(there)))
                .ifPresent(there -> end.run());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean isLastPass(String name, String setting) {
        if (!setting.equals(written)) {
            arm(setting);
        }
        return name.equals(point) && --passesLeft == 0;
    }

    private void arm(String setting) {
        int colon = setting.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("the fail point is " + setting + ", not name:pass");
        }
        point = setting.substring(0, colon);
        passesLeft = Long.parseLong(setting.substring(colon + 1));
        written = setting;
    }
}
