package dk.kantinekort.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads terms. {@code {municipality}} in a text stands for the municipality's name, and any setting's name in braces for its value,
 * so that no figure is promised that the portal does not keep.
 */
@ApplicationScoped
public class Terms {

    private static final Pattern SETTING = Pattern.compile("\\{(kantinekort\\.[a-z.-]+)}");

    @Inject
    @ConfigProperty(name = "kantinekort.municipality")
    private String municipality;

    @Inject
    private Config settings;

    /**
     * The paragraphs of the terms as they stood in that version.
     *
     * @param language {@code da} or {@code en}
     */
    public List<String> paragraphs(TermsKind kind, int version, String language) {
        return read(kind, version, "en".equals(language) ? "en" : "da")
                .lines()
                .filter(line -> !line.isBlank())
                .map(this::fill)
                .toList();
    }

    private String fill(String line) {
        return SETTING.matcher(line.replace("{municipality}", municipality))
                .replaceAll(name -> Matcher.quoteReplacement(settings.getValue(name.group(1), String.class)));
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
