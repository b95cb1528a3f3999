package dk.kantinekort.notification;

import java.net.URI;

/** A piece of a mail. All of it is plain text: whoever writes it out for HTML escapes it. */
public sealed interface MailPart {

    record Paragraph(String text) implements MailPart {}

    /** A line of a small table: {@code Beløb: 200,00 kr.} */
    record Fact(String label, String value) implements MailPart {}

    record Link(String label, URI target) implements MailPart {}
}
