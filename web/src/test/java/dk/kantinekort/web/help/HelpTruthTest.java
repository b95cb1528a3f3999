package dk.kantinekort.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help tells of what this portal has, and of all of it. */
class HelpTruthTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TEXTS = Path.of("src/main/resources/dk/kantinekort/web");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void what_is_to_be_clicked_stands_on_a_page(String language) throws IOException {
        List<String> elsewhere = textsBesideHelp(language);
        Properties help = read(TEXTS.resolve("help/text_" + language + ".properties"));

        Set<String> quoted = shown().flatMap(plan -> plan.stepKeys().stream())
                .flatMap(key -> QUOTED.matcher(help.getProperty(key)).results().map(HelpTruthTest::words))
                .collect(Collectors.toSet());

        assertThat(quoted).hasSizeGreaterThanOrEqualTo(10);
        assertThat(quoted)
                .filteredOn(words -> elsewhere.stream().noneMatch(text -> text.contains(words)))
                .isEmpty();
    }

    @Test
    void a_chapter_is_shown_once_its_pages_are_there() throws IOException {
        Set<String> paths = paths();

        assertThat(shown().flatMap(HelpTruthTest::pages)).isSubsetOf(paths);
        assertThat(Stream.of(ChapterPlan.values())
                        .filter(ChapterPlan::isAhead)
                        .flatMap(plan -> plan.linkedFrom().stream()))
                .as("pages whose chapters are held back")
                .doesNotContainAnyElementsOf(paths);
    }

    private static Stream<ChapterPlan> shown() {
        return Stream.of(ChapterPlan.values()).filter(plan -> !plan.isAhead());
    }

    private static Stream<String> pages(ChapterPlan plan) {
        return Stream.concat(Stream.of(plan.page()), plan.linkedFrom().stream()).filter(page -> !page.isEmpty());
    }

    /** Each page lies in the folder of its feature, by its path. */
    private static Set<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(PAGES::relativize)
                    .filter(file -> file.toString().endsWith(".xhtml") && file.getNameCount() > 1)
                    .map(file -> "/" + file.subpath(1, file.getNameCount()))
                    .map(file -> file.replaceFirst("(index)?\\.xhtml$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> textsBesideHelp(String language) throws IOException {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            return files.filter(file -> file.endsWith("text_" + language + ".properties"))
                    .filter(file -> !file.startsWith(TEXTS.resolve("help")))
                    .flatMap(file -> read(file).values().stream())
                    .map(String::valueOf)
                    .toList();
        }
    }

    private static Properties read(Path bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String words(MatchResult quoted) {
        return quoted.group(1);
    }
}
