package dk.kantinekort.test.portal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The folder that the portal under test sends its mails into; each is read once. */
final class MailsUnderTest {

    private static final Map<Path, MailUnderTest> READ = new ConcurrentHashMap<>();

    private MailsUnderTest() {}

    static List<MailUnderTest> to(String address) {
        Path folder = Path.of(ConfigProvider.getConfig()
                        .getOptionalValue("kantinekort.data", String.class)
                        .orElse("data"))
                .resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(file -> READ.computeIfAbsent(file, MailsUnderTest::read))
                    .filter(mail -> mail.to().equals(address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MailUnderTest read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
            MimeMultipart bodies = (MimeMultipart) mail.getContent();
            return new MailUnderTest(
                    mail.getRecipients(Message.RecipientType.TO)[0].toString(),
                    mail.getSubject(),
                    (String) bodies.getBodyPart(0).getContent(),
                    (String) bodies.getBodyPart(1).getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
