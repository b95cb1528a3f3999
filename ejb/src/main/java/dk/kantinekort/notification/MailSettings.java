package dk.kantinekort.notification;

import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mails leave: by the municipality's mail server, or in the sandbox into a folder. */
@ApplicationScoped
class MailSettings {

    @Inject
    private PortalSettings portal;

    @Inject
    @ConfigProperty(name = "kantinekort.mail.host")
    private Optional<String> smtpHost;

    @Inject
    @ConfigProperty(name = "kantinekort.mail.port")
    private int port;

    @Inject
    @ConfigProperty(name = "kantinekort.mail.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "kantinekort.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "kantinekort.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "kantinekort.mail.starttls")
    private boolean startTls;

    @Inject
    @ConfigProperty(name = "kantinekort.data", defaultValue = "data")
    private String data;

    /** The mail server, when one is set. */
    Optional<SmtpServer> server() {
        return smtpHost.map(name -> new SmtpServer(name, port, user.orElse(""), password.orElse(""), startTls));
    }

    boolean isSandbox() {
        return portal.isSandbox();
    }

    Sender sender() {
        return new Sender(portal.getPortalName(), from.orElseGet(() -> "noreply@" + host()));
    }

    /** The name that the portal is known by, which Message-IDs end in. */
    String host() {
        return URI.create(portal.getPublicUrl()).getHost();
    }

    /** Where the sandbox's mails are. */
    Path folder() {
        return Path.of(data, "mail");
    }

    /** Whom mails come from. */
    record Sender(String name, String address) {}
}
