package dk.kantinekort.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as mail servers take it: plain text, and the same as HTML. */
final class MimeLetter extends MimeMessage {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeLetter of(Letter letter, MailSettings.Sender sender, Session session) throws MessagingException {
        MimeLetter message = new MimeLetter(session, letter.messageId());
        message.address(letter, sender);
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(bodies(letter));
        message.saveChanges();
        return message;
    }

    private void address(Letter letter, MailSettings.Sender sender) throws MessagingException {
        try {
            setFrom(new InternetAddress(sender.address(), sender.name(), CHARSET));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        setSubject(letter.subject(), CHARSET);
    }

    private static MimeMultipart bodies(Letter letter) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.plain(), CHARSET, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), CHARSET, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** Jakarta Mail would make a new one at each try. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
