package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    @Test
    void there_are_pages() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_holds_text_of_its_own(Path page) throws IOException {
        assertThat(PageText.literals(Files.readString(page))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_holds_styles_or_scripts(Path page) throws IOException {
        assertThat(PageText.inline(Files.readString(page))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_text_that_a_page_names_is_there_in_every_language(Path page) throws IOException {
        for (String key : PageText.keys(Files.readString(page))) {
            if (!key.endsWith(".")) {
                assertThat(Language.SPOKEN).allSatisfy(locale -> assertThat(Bundles.text(locale, key))
                        .isNotBlank()
                        .doesNotContain("???"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Indbetal</p>",
                "<p>#{text['a.b']} kr.</p>",
                "<input value=\"Næste\"/>",
                "<img alt=\"Kort\"/>",
                "<a aria-label=\"Luk panelet\"/>",
                "<x emptyMessage=\"no rows here\"/>",
                "<p>#{empty name ? 'Ukendt navn' : name}</p>",
                "<x label=\"#{of ? 'Ja tak' : text['a.b']}\"/>"
            })
    void literal_text_is_found(String page) {
        assertThat(PageText.literals(page)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>#{text['deposit.heading']} – #{name}</p>",
                "<x value=\"true\" class=\"button button-primary\"/>",
                "<x value=\"#{text['overview.state.'.concat(card.status())]}\"/>",
                "<x label=\"#{text[of ? 'a.b' : 'a.cD']}\"/>"
            })
    void text_from_bundles_passes(String page) {
        assertThat(PageText.literals(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color: red\"/>",
                "<style>p{}</style>",
                "<script>alert(1)</script>",
                "<a onclick=\"go()\"/>",
                "<a href=\"javascript:go()\"/>"
            })
    void inline_styles_and_scripts_are_found(String page) {
        assertThat(PageText.inline(page)).isNotEmpty();
    }

    @Test
    void keys_of_texts_are_found() {
        assertThat(PageText.keys("#{text['a.b']} #{text.of('c.d', x)} #{text['e.'.concat(y)]}"))
                .containsExactly("a.b", "c.d");
    }
}
