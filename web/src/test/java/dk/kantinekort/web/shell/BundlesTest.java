package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.money.Money;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final Path ROOT = Path.of("src/main/resources/dk/kantinekort/web");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");

    static List<Path> features() throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void danish_and_english_have_the_same_keys(Path feature) throws IOException {
        assertThat(keys(feature, "en")).isEqualTo(keys(feature, "da"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_key_begins_with_the_name_of_its_feature(Path feature) throws IOException {
        String name = feature.getFileName() + ".";
        assertThat(keys(feature, "da")).allSatisfy(key -> assertThat(key).startsWith(name));
    }

    @ParameterizedTest
    @MethodSource("features")
    void no_text_is_empty_and_the_same_things_are_filled_in(Path feature) throws IOException {
        Properties english = read(feature, "en");
        for (Map.Entry<Object, Object> danish : read(feature, "da").entrySet()) {
            String translated = english.getProperty(danish.getKey().toString());
            assertThat(danish.getValue().toString()).isNotBlank();
            assertThat(translated).as("%s", danish.getKey()).isNotBlank();
            assertThat(placeholders(translated))
                    .as("%s", danish.getKey())
                    .isEqualTo(placeholders(danish.getValue().toString()));
        }
    }

    @Test
    void an_unknown_key_shows_itself() {
        assertThat(Bundles.text(Language.DANISH, "shell.nothing")).isEqualTo("???shell.nothing???");
        assertThat(Bundles.text(Language.DANISH, "nowhere.nothing")).isEqualTo("???nowhere.nothing???");
        assertThat(Bundles.text(Language.DANISH, "nodot")).isEqualTo("???nodot???");
    }

    @Test
    void an_english_apostrophe_stands_also_where_something_is_filled_in() {
        assertThat(Bundles.text(Locale.ENGLISH, "shell.welcomeDetail", "x")).contains("children's");
    }

    @Test
    void money_counts_dates_and_times_are_filled_in_as_people_write_them() {
        Instant noon = Instant.parse("2026-11-23T11:05:00Z");
        assertThat(Bundles.text(Language.DANISH, "shell.title", Money.ofOere(-123450), LocalDate.of(2026, 3, 9)))
                .isEqualTo("\u22121.234,50\u00a0kr. – 9.3.2026");
        assertThat(Bundles.text(Language.DANISH, "shell.title", 1_000, 12_000L)).isEqualTo("1.000 – 12.000");
        assertThat(Bundles.text(Language.DANISH, "shell.title", noon, "x")).isEqualTo("23.11.2026 kl. 12.05 – x");
        assertThat(Bundles.text(Locale.ENGLISH, "shell.title", noon, Money.ofKroner(5)))
                .isEqualTo("23 Nov 2026 at 12:05 – 5.00\u00a0kr");
    }

    private static TreeSet<String> keys(Path feature, String language) throws IOException {
        return new TreeSet<>(read(feature, language).stringPropertyNames());
    }

    private static Properties read(Path feature, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(feature.resolve("text_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
