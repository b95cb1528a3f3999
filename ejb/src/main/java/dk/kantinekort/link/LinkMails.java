package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.person.Person;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The mails to owners, in their language. */
@ApplicationScoped
class LinkMails {

    private static final String BUNDLE = "dk.kantinekort.link.text";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private PortalSettings settings;

    /** At most one a day for whoever asks, however often they take it back and ask again. */
    MailDraft asked(Person owner, Person asker, Instant requestedAt, Instant expiresAt) {
        ResourceBundle text = texts(owner);
        LocalDate day = BusinessTime.dateOf(requestedAt);
        return MailDraft.to(
                        owner.email(),
                        owner.language(),
                        text.getString("asked"),
                        "link-asked:" + asker.id() + ":" + owner.id() + ":" + day)
                .say(filled(text, "asked.who", name(asker, text), settings.getPortalName()))
                .say(filled(text, "asked.how", date(expiresAt, text)))
                .say(text.getString("asked.stranger"))
                .link(text.getString("toLinks"), page());
    }

    /** At most one a day for whoever was let in, however often they give the account up and open it again. */
    MailDraft opened(Person owner, Person guardian, Account account, Instant openedAt) {
        ResourceBundle text = texts(owner);
        LocalDate day = BusinessTime.dateOf(openedAt);
        return MailDraft.to(
                        owner.email(),
                        owner.language(),
                        text.getString("opened"),
                        "link-opened:" + guardian.id() + ":" + account.id() + ":" + day)
                .say(filled(text, "opened.who", name(guardian, text), account.name()))
                .say(text.getString("opened.stranger"))
                .link(text.getString("toLinks"), page());
    }

    private static ResourceBundle texts(Person reader) {
        Locale locale = Locale.forLanguageTag(reader.language());
        return ResourceBundle.getBundle(BUNDLE, locale, LinkMails.class.getClassLoader(), EXACT);
    }

    private static String name(Person person, ResourceBundle text) {
        return person.nameProtected() ? text.getString("protected") : person.name();
    }

    private static String date(Instant instant, ResourceBundle text) {
        return DateTimeFormatter.ofPattern(text.getString("date"), text.getLocale())
                .format(BusinessTime.dateOf(instant));
    }

    private static String filled(ResourceBundle text, String key, Object... arguments) {
        return new MessageFormat(text.getString(key).replace("'", "''"), text.getLocale()).format(arguments);
    }

    private URI page() {
        return URI.create(settings.getPublicUrl() + "/konto/tilknytninger");
    }
}
