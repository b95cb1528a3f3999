package dk.kantinekort.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Hands a letter over, by the way that the settings name, and tells what is wrong when it cannot. */
@ApplicationScoped
class Postman {

    @Inject
    private MailSettings settings;

    @Inject
    private SmtpLine line;

    void deliver(Letter letter) throws UndeliverableException {
        try {
            Optional<SmtpServer> server = settings.server();
            if (server.isPresent()) {
                line.send(letter, settings.sender(), server.get());
            } else {
                putIntoFolder(letter);
            }
        } catch (MessagingException e) {
            throw new UndeliverableException(e, isForEver(e));
        } catch (IOException | CircuitBreakerOpenException e) {
            throw new UndeliverableException(e, false);
        }
    }

    private void putIntoFolder(Letter letter) throws IOException, MessagingException {
        if (!settings.isSandbox()) {
            throw new IOException("kantinekort.mail.host is not set");
        }
        new MailFolder(settings.folder()).put(letter, settings.sender());
    }

    private static boolean isForEver(MessagingException fault) {
        return fault instanceof AddressException
                || (fault instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }
}
