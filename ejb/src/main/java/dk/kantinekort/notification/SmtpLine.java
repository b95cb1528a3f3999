package dk.kantinekort.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** The line to the mail server. While that is down nobody waits for it in vain, since other work is due behind the mails. */
@ApplicationScoped
public class SmtpLine {

    private static final int MINUTE_MILLIS = 60_000;

    @CircuitBreaker(
            requestVolumeThreshold = 4,
            delay = MINUTE_MILLIS,
            skipOn = {SendFailedException.class, AddressException.class})
    public void send(Letter letter, MailSettings.Sender sender, SmtpServer server) throws MessagingException {
        Session session = server.session();
        MimeLetter message = MimeLetter.of(letter, sender, session);
        try (Transport transport = session.getTransport()) {
            connect(transport, server);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static void connect(Transport transport, SmtpServer server) throws MessagingException {
        boolean login = !server.user().isEmpty();
        transport.connect(server.host(), server.port(), login ? server.user() : null, login ? server.password() : null);
    }
}
