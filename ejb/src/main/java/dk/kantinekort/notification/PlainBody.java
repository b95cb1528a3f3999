package dk.kantinekort.notification;

import java.util.List;

/** A mail's parts as plain text, for whoever reads no HTML. */
final class PlainBody {

    private PlainBody() {}

    static String of(List<MailPart> parts) {
        StringBuilder text = new StringBuilder();
        MailPart before = null;
        for (MailPart part : parts) {
            boolean table = part instanceof MailPart.Fact && before instanceof MailPart.Fact;
            text.append(before == null || table ? "" : "\n").append(line(part)).append('\n');
            before = part;
        }
        return text.toString();
    }

    private static String line(MailPart part) {
        if (part instanceof MailPart.Fact fact) {
            return fact.label() + ": " + fact.value();
        }
        if (part instanceof MailPart.Link link) {
            return link.label() + ": " + link.target();
        }
        return ((MailPart.Paragraph) part).text();
    }
}
