package dk.kantinekort.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads {@code kantinekort.x} from the file that the system property {@code kantinekort.x.file}, or the environment variable
 * {@code KANTINEKORT_X_FILE}, names. The way of container platforms to hand over secrets.
 */
public class FileSecrets implements ConfigSource {

    private static final String PREFIX = "kantinekort.";
    private static final int ABOVE_ENVIRONMENT = 350;

    private final Map<String, String> read = new ConcurrentHashMap<>();

    @Override
    public String getValue(String name) {
        if (!name.startsWith(PREFIX) || name.endsWith(".file")) {
            return null;
        }
        String path = pathFor(name);
        return path == null ? null : read.computeIfAbsent(path, FileSecrets::content);
    }

    private static String pathFor(String name) {
        String property = System.getProperty(name + ".file");
        if (property != null) {
            return property;
        }
        return System.getenv((name + ".file").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }

    private static String content(String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret's file cannot be read: " + path, e);
        }
    }

    @Override
    public int getOrdinal() {
        return ABOVE_ENVIRONMENT;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of();
    }

    @Override
    public String getName() {
        return "secrets in files";
    }
}
