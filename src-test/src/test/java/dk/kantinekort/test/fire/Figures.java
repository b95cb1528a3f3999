package dk.kantinekort.test.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** What came of each test under fire, a line each: in the build's output, and in {@code figures.txt} beside the servers' logs. */
final class Figures {

    private static final Logger LOG = System.getLogger(Figures.class.getName());

    private final Path file;
    private final String database;
    private long began;

    Figures(Path folder, String database) throws IOException {
        this.file = Files.createDirectories(folder).resolve("figures.txt");
        this.database = database;
    }

    /** From here on seconds are counted. */
    void begin() {
        began = System.nanoTime();
    }

    /** What came of the test, and how long it took. */
    void say(String figure) {
        note(figure + ", in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s");
    }

    /** What is good to know of it besides. */
    void note(String remark) {
        String line = database + " " + remark;
        LOG.log(Level.INFO, line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
