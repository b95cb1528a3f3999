package dk.kantinekort.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The sandbox's mail server: a folder with one {@code .eml} file for each mail, which mail programs open. */
record MailFolder(Path folder) {

    /** Puts it there whole or not at all; the same letter again is the same file. */
    void put(Letter letter, MailSettings.Sender sender) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path half = folder.resolve(letter.id() + ".part");
        try (OutputStream file = Files.newOutputStream(half)) {
            MimeLetter.of(letter, sender, Session.getInstance(new Properties())).writeTo(file);
        }
        Files.move(half, folder.resolve(letter.id() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
    }
}
