package dk.kantinekort.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailDraftTest {

    private static final List<String> HOSTILE =
            List.of("<img src=x onerror=alert(1)>", "#{1+1} ${1+1}", "\"><script>alert(1)</script>", "a & b < c");

    @Test
    void no_address_or_subject_makes_headers_of_its_own() {
        for (String lineBreak : List.of("\r\n", "\n", "\r", "\0")) {
            assertThatThrownBy(() -> draft("a@example.dk" + lineBreak + "Bcc: b@example.dk", "Kvittering"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> draft("a@example.dk", "Kvittering" + lineBreak + "Bcc: b@example.dk"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_people_write_stays_text() {
        for (String name : HOSTILE) {
            MailDraft draft =
                    draft("a@example.dk", name).say(name).fact(name, name).link(name, URI.create("https://x.dk/a"));

            assertThat(HtmlBody.of(draft)).doesNotContain("<img", "<script").contains("</a>");
            assertThat(PlainBody.of(draft.parts())).contains(name + ": " + name);
        }
        assertThat(HtmlBody.of(draft("a@example.dk", "x").say(HOSTILE.get(1)))).contains(HOSTILE.get(1));
        assertThat(HtmlBody.of(draft("a@example.dk", "x").say(HOSTILE.get(0))))
                .contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void facts_stand_together_and_paragraphs_apart() {
        MailDraft draft = draft("a@example.dk", "x")
                .say("one")
                .fact("a", "1")
                .fact("b", "2")
                .say("two");

        assertThat(PlainBody.of(draft.parts())).isEqualTo("one\n\na: 1\nb: 2\n\ntwo\n");
        assertThat(HtmlBody.of(draft)).containsOnlyOnce("<table").contains("<html lang=\"da\">", "<title>x</title>");
    }

    private static MailDraft draft(String to, String subject) {
        return MailDraft.to(to, "da", subject, "test:1");
    }
}
