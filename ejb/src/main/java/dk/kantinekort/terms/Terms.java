package dk.kantinekort.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads terms. {@code {municipality}} in a text stands for the municipality's name. */
@ApplicationScoped
public class Terms {

    @Inject
    @ConfigProperty(name = "kantinekort.municipality")
    private String municipality;

    /**
     * The paragraphs of the terms as they stood in that version.
     *
     * @param language {@code da} or {@code en}
     */
    public List<String> paragraphs(TermsKind kind, int version, String language) {
        return read(kind, version, "en".equals(language) ? "en" : "da")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("{municipality}", municipality))
                .toList();
    }

    private static String read(TermsKind kind, int version, String language) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "_" + version + "_" + language + ".txt";
        try (InputStream text = Terms.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("no terms " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
