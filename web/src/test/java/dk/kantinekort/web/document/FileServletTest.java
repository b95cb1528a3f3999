package dk.kantinekort.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.document.Column;
import dk.kantinekort.document.Fact;
import dk.kantinekort.document.FileKind;
import dk.kantinekort.document.Rows;
import dk.kantinekort.document.Sheet;
import dk.kantinekort.document.Tables;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.spool.Spool;
import dk.kantinekort.web.shell.Citizen;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileServletTest {

    private static final String PAGE = "/udskrift?konto=x&fra=2026-11-01";
    private static final Spool.Writing ONE_ROW = out -> out.write('1');

    private final Presses presses = new Presses();
    private final Answered answered = new Answered();

    @Test
    void a_file_is_named_and_kept_by_nobody_on_the_way() throws IOException {
        get("/udskrift.csv", Optional.of(ONE_ROW), answered);

        assertThat(answered.body()).isEqualTo("1");
        assertThat(answered.said("setContentType")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answered.said("Content-Disposition"))
                .isEqualTo("attachment; filename=\"udskrift-soeren-aagaard-rene-konto-1-2026-11-01.csv\"");
        assertThat(answered.said("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void while_a_slow_reader_takes_it_the_writing_is_over_and_the_presses_are_free() throws IOException {
        boolean[] ended = {false};
        Answered second = new Answered();
        answered.whileRead(out -> {
            assertThat(ended[0]).as("written to its end").isTrue();
            presses.press(FileKind.PDF, within -> presses.press(FileKind.PDF, ONE_ROW)
                            .close())
                    .close();
            get("/udskrift.pdf", Optional.of(ONE_ROW), second);
        });
        get(
                "/udskrift.pdf",
                Optional.of(out -> {
                    out.write('1');
                    ended[0] = true;
                }),
                answered);

        assertThat(answered.body()).isEqualTo("1");
        assertThat(second.said("sendRedirect"))
                .as("the same reader has one at a time")
                .isEqualTo(PAGE + "&fil=optaget");
    }

    @Test
    void when_no_press_is_free_the_page_says_so_and_keeps_its_dates() throws IOException {
        presses.press(FileKind.PDF, first -> presses.press(
                                FileKind.PDF, then -> get("/udskrift.pdf", Optional.of(ONE_ROW), answered))
                        .close())
                .close();

        assertThat(answered.said("sendRedirect")).isEqualTo(PAGE + "&fil=optaget");
        assertThat(answered.body()).isEmpty();
    }

    @Test
    void more_than_such_a_file_can_hold_is_said_by_the_page() throws IOException {
        get("/udskrift.pdf", Optional.of(FileServletTest::tooMany), answered);

        assertThat(answered.said("sendRedirect")).isEqualTo(PAGE + "&fil=pdf");
        assertThat(answered.said("setContentType")).isNull();
    }

    @Test
    void a_question_that_is_wrong_goes_back_to_the_page() throws IOException {
        get("/udskrift.pdf", Optional.empty(), answered);

        assertThat(answered.said("sendRedirect")).isEqualTo(PAGE);
    }

    @Test
    void of_a_file_that_broke_off_nothing_is_sent() {
        Spool.Writing breaking = out -> {
            out.write('1');
            throw new IOException("database gone");
        };

        assertThatThrownBy(() -> get("/udskrift.csv", Optional.of(breaking), answered))
                .hasMessage("database gone");
        assertThat(answered.body()).isEmpty();
        assertThat(answered.said("setContentType")).isNull();
    }

    @Test
    void a_guardian_who_is_removed_meanwhile_gets_nothing() throws IOException {
        Spool.Writing refused = out -> {
            throw new NotFoundException("account");
        };

        get("/udskrift.csv", Optional.of(refused), answered);

        assertThat(answered.said("sendError")).isEqualTo(404);
    }

    @Test
    void for_the_head_alone_nothing_is_written() throws IOException {
        Spool.Writing never = out -> {
            throw new AssertionError("written");
        };

        servlet(Optional.of(never)).doHead(request("/udskrift.csv"), answered.response());

        assertThat(answered.said("setContentType")).isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void what_is_no_file_is_not_found() throws IOException {
        for (String path : List.of("", "/", "/udskrift.exe", "/andet.pdf")) {
            Answered answer = new Answered();
            get(path, Optional.of(ONE_ROW), answer);
            assertThat(answer.said("sendError")).as(path).isEqualTo(404);
        }
    }

    private void get(String path, Optional<Spool.Writing> writing, Answered answer) throws IOException {
        servlet(writing).doGet(request(path), answer.response());
    }

    private FileServlet servlet(Optional<Spool.Writing> writing) {
        FileServlet servlet = new Files(writing);
        servlet.presses = presses;
        servlet.reader = new Reader();
        return servlet;
    }

    private static HttpServletRequest request(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FileServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> path);
    }

    private static void tooMany(OutputStream out) throws IOException {
        Sheet sheet = new Sheet("da", "K", "T", new Fact("a", "b"), List.of(), List.of(Column.text("x")));
        Rows rows = Tables.open(FileKind.PDF, sheet, String::valueOf, out);
        for (int i = 0; i <= FileKind.PDF.mostRows(); i++) {
            rows.add("x");
        }
    }

    private static final class Reader implements Citizen {

        @Override
        public boolean isCitizen() {
            return true;
        }

        @Override
        public long personId() {
            return 1;
        }
    }

    private static final class Files extends FileServlet {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Spool.Writing> writing;

        Files(Optional<Spool.Writing> writing) {
            super("udskrift");
            this.writing = writing;
        }

        @Override
        protected FileOrder order(FileKind kind, HttpServletRequest request) {
            return new FileOrder(PAGE, "Udskrift Søren Ågård (René), konto/1 2026-11-01", writing);
        }
    }
}
