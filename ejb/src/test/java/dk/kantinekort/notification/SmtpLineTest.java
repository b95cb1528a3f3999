package dk.kantinekort.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails over real SMTP, to a mail server in this process. */
class SmtpLineTest {

    private static final MailSettings.Sender SENDER =
            new MailSettings.Sender("Kantinekort Æbleby", "noreply@example.dk");
    private static final Instant WRITTEN_AT = Instant.parse("2026-11-23T08:15:00Z");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final SmtpLine line = new SmtpLine();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_with_its_headers_and_both_its_bodies() throws Exception {
        line.send(letter("1", "Kvittering på indbetaling"), SENDER, open("", ""));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Kvittering på indbetaling");
        assertThat(received.getFrom()[0]).hasToString("=?UTF-8?Q?Kantinekort_=C3=86bleby?= <noreply@example.dk>");
        assertThat(received.getAllRecipients()[0]).hasToString("anne@example.dk");
        assertThat(received.getSentDate()).isEqualTo(WRITTEN_AT);
        assertThat(received.getHeader("Content-Language", null)).isEqualTo("da");
        MimeMultipart bodies = (MimeMultipart) received.getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContent()).asString().contains("Beløb: 200,00 kr.");
        assertThat(bodies.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(bodies.getBodyPart(1).getContent()).asString().contains("200,00 kr.</td>");
    }

    @Test
    void a_mail_sent_twice_can_be_told_as_the_same() throws Exception {
        line.send(letter("same", "Kvittering"), SENDER, open("", ""));
        line.send(letter("same", "Kvittering"), SENDER, open("", ""));

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> assertThat(mail.getMessageID())
                .isEqualTo("<same@portal.example>"));
    }

    @Test
    void the_portal_logs_in_where_the_mail_server_asks_for_it() throws Exception {
        server.stop();
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("portal", "right"));
        server.start();

        line.send(letter("1", "Kvittering"), SENDER, open("portal", "right"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> line.send(letter("2", "Kvittering"), SENDER, open("portal", "wrong")))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void nothing_is_said_in_the_clear_to_a_server_that_cannot_encrypt() {
        SmtpServer encrypted = new SmtpServer("127.0.0.1", server.getSmtp().getPort(), "", "", true);

        assertThatThrownBy(() -> line.send(letter("1", "Kvittering"), SENDER, encrypted))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_an_error() {
        SmtpServer gone = open("", "");
        server.stop();

        assertThatThrownBy(() -> line.send(letter("1", "Kvittering"), SENDER, gone))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void the_password_is_in_no_log() {
        assertThat(open("portal", "hemmelig").toString()).doesNotContain("hemmelig");
    }

    @Test
    void long_lines_and_dots_survive() throws Exception {
        Letter plain = letter("1", "Kvittering");
        String body = ".\r\n..\r\n" + "å".repeat(3000) + "\r\n";
        Letter hard = new Letter(
                plain.id(), plain.messageId(), plain.to(), plain.subject(), body, plain.html(), "da", WRITTEN_AT, 1);

        line.send(hard, SENDER, open("", ""));

        MimeMultipart bodies = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(bodies.getBodyPart(0).getContent()).isEqualTo(body);
        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0])
                        .lines())
                .allMatch(raw -> raw.length() < 999);
    }

    private SmtpServer open(String user, String password) {
        return new SmtpServer("127.0.0.1", server.getSmtp().getPort(), user, password, false);
    }

    private static Letter letter(String id, String subject) {
        MailDraft draft =
                MailDraft.to("anne@example.dk", "da", subject, "test:" + id).fact("Beløb", "200,00 kr.");
        String messageId = "<" + id + "@portal.example>";
        return new Letter(
                id,
                messageId,
                draft.to(),
                subject,
                PlainBody.of(draft.parts()),
                HtmlBody.of(draft),
                "da",
                WRITTEN_AT,
                1);
    }
}
