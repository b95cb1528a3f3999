package dk.kantinekort.notification;

import jakarta.mail.Session;
import java.util.Properties;

/**
 * The mail server.
 *
 * @param user to log in as; empty when it asks for no login
 * @param startTls whether the connection must be encrypted before anything is said
 */
record SmtpServer(String host, int port, String user, String password, boolean startTls) {

    private static final String TIMEOUT_MILLIS = "10000";

    Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return Session.getInstance(properties);
    }

    /** Without the password, which no log may hold. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
