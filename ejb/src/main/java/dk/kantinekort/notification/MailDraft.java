package dk.kantinekort.notification;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail as a use case wants it: {@code MailDraft.to(email, "da", subject, key).say("...").fact("Beløb", "200,00 kr.")}. It must
 * hold nothing secret.
 *
 * @param key what the mail tells, such as {@code receipt:K7F3A2B9}, at most 80 characters: the same is told once
 * @param to one address, at most 254 characters
 * @param language {@code da} or {@code en}
 * @param subject at most 200 characters
 * @param parts in the order in which they are read
 */
public record MailDraft(String key, String to, String language, String subject, List<MailPart> parts) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** @throws IllegalArgumentException when a line break or the like in address or subject would make headers of its own */
    public MailDraft {
        requireOneLine(to);
        requireOneLine(subject);
        parts = List.copyOf(parts);
    }

    public static MailDraft to(String address, String language, String subject, String key) {
        return new MailDraft(key, address, language, subject, List.of());
    }

    public MailDraft say(String paragraph) {
        return with(new MailPart.Paragraph(paragraph));
    }

    public MailDraft fact(String label, String value) {
        return with(new MailPart.Fact(label, value));
    }

    public MailDraft link(String label, URI target) {
        return with(new MailPart.Link(label, target));
    }

    private MailDraft with(MailPart part) {
        List<MailPart> more = new ArrayList<>(parts);
        more.add(part);
        return new MailDraft(key, to, language, subject, more);
    }

    private static void requireOneLine(String header) {
        if (header.isBlank() || CONTROL.matcher(header).find()) {
            throw new IllegalArgumentException("an address or subject of a mail is empty or has control characters");
        }
    }
}
