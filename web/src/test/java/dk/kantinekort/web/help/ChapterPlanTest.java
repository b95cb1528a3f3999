package dk.kantinekort.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterPlanTest {

    private static final Pattern STEP = Pattern.compile("help\\..+\\.(title|\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_chapter_has_its_texts_and_no_text_is_without_a_chapter(String language) {
        ResourceBundle texts =
                ResourceBundle.getBundle("dk.kantinekort.web.help.text", Locale.forLanguageTag(language));
        TreeSet<String> written = texts.keySet().stream()
                .filter(key -> STEP.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> planned = Stream.of(ChapterPlan.values())
                .flatMap(plan -> Stream.concat(Stream.of(plan.titleKey()), plan.stepKeys().stream()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(planned);
    }

    @ParameterizedTest
    @CsvSource({
        "/indbetal, indbetal",
        "/indbetal/optankning, optankning",
        "/indbetal/optankning/skift, skift-betalingskort",
        "/indbetal/mangler, pengene-mangler",
        "/betaling/x7f3, pengene-mangler",
        "/kontoudskrift, forbrug",
        "/rapporter, forbrug",
        "/, log-ind",
        "/fjernsupport, fjernsupport"
    })
    void a_page_leads_to_its_chapter(String path, String anchor) {
        assertThat(ChapterPlan.of(path).map(ChapterPlan::anchor)).hasValue(anchor);
    }

    @Test
    void a_page_that_the_guide_does_not_know_leads_nowhere() {
        assertThat(ChapterPlan.of("/hjaelp")).isEmpty();
        assertThat(ChapterPlan.of("/webshop")).as("not there yet").isEmpty();
        assertThat(ChapterPlan.of("/findes-ikke")).isEmpty();
        assertThat(ChapterPlan.of("")).isEmpty();
    }
}
