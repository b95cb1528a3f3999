package dk.kantinekort.support;

import dk.kantinekort.notification.MailDraft;
import dk.kantinekort.notification.Mailbox;
import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;

/** Tells the citizen that support has answered, and where to read it: the answer itself is read behind the login. */
@ApplicationScoped
class AnswerMail {

    private static final String BUNDLE = "dk.kantinekort.support.text";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private Mailbox mailbox;

    @Inject
    private PortalSettings settings;

    /** Leaves with the transaction that keeps the answer; a citizen who gave no address hears by phone. */
    void tell(SupportCase answered) {
        if (!answered.email().isEmpty()) {
            mailbox.send(draft(answered));
        }
    }

    private MailDraft draft(SupportCase answered) {
        Locale locale = Locale.forLanguageTag(answered.language());
        ResourceBundle text = ResourceBundle.getBundle(BUNDLE, locale, AnswerMail.class.getClassLoader(), EXACT);
        long answer = answered.answeredAt().orElseThrow().toEpochMilli();
        return MailDraft.to(
                        answered.email(),
                        answered.language(),
                        text.getString("subject"),
                        "support:" + answered.number() + ":" + answer)
                .say(text.getString("answered"))
                .fact(text.getString("number"), answered.number())
                .link(text.getString("read"), page(answered));
    }

    private URI page(SupportCase answered) {
        return URI.create(settings.getPublicUrl() + "/indbetal/sag?sag=" + answered.publicId());
    }
}
