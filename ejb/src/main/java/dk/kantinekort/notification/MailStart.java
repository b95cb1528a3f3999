package dk.kantinekort.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Warns at the start of a portal whose mails will not leave it. */
@Singleton
@Startup
public class MailStart {

    private static final Logger LOG = System.getLogger(MailStart.class.getName());

    @Inject
    private MailSettings settings;

    @PostConstruct
    void warn() {
        if (settings.server().isEmpty() && !settings.isSandbox()) {
            LOG.log(Level.WARNING, "kantinekort.mail.host is not set: no receipts or other mails are sent");
        }
    }
}
