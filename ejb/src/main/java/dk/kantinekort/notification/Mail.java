package dk.kantinekort.notification;

import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail in the outbox. Written with what it tells; then sent, or given up after too many tries. */
@Entity
@Table(name = "mail_outbox")
class Mail {

    private static final int FAULT_LENGTH = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "mail_key")
    private String key;

    @Column(name = "message_id")
    private String messageId;

    private String recipient;

    private String subject;

    private String plain;

    private String html;

    private String language;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;

    @Column(name = "last_fault")
    private String lastFault;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private long version;

    protected Mail() {}

    Mail(MailDraft draft, String host, Instant now) {
        this.publicId = PublicId.next();
        this.key = draft.key();
        this.messageId = "<" + publicId + "@" + host + ">";
        this.recipient = draft.to();
        this.subject = draft.subject();
        this.plain = PlainBody.of(draft.parts());
        this.html = HtmlBody.of(draft);
        this.language = draft.language();
        this.state = MailState.WAITING;
        this.createdAt = now;
    }

    /** Marks it before the mail server hears of it. @return whether it is to be sent at all */
    boolean begin() {
        if (!state.next().contains(MailState.SENDING)) {
            return false;
        }
        state = MailState.SENDING;
        attempts++;
        return true;
    }

    void sent(Instant now) {
        become(MailState.SENT);
        settledAt = now;
        lastFault = null;
    }

    /** Puts it back after a fault. */
    void putBack(String fault) {
        become(MailState.WAITING);
        note(fault);
    }

    void giveUp(String fault, Instant now) {
        become(MailState.FAILED);
        settledAt = now;
        note(fault);
    }

    /** Begins anew, when staff have seen to the cause. @throws RefusedException {@code MAIL_NOT_FAILED} when it was not given up */
    void tryAgain() {
        if (state != MailState.FAILED) {
            throw new RefusedException(Refusal.of("MAIL_NOT_FAILED"));
        }
        become(MailState.WAITING);
        settledAt = null;
        attempts = 0;
    }

    private void become(MailState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("a mail that is " + state + " cannot become " + next);
        }
        state = next;
    }

    /** Mail servers like to say whom they will not take mail for. */
    private void note(String fault) {
        String told = Pattern.compile(Pattern.quote(recipient), Pattern.CASE_INSENSITIVE)
                .matcher(fault)
                .replaceAll(Matcher.quoteReplacement(masked(recipient)));
        lastFault = told.length() > FAULT_LENGTH ? told.substring(0, FAULT_LENGTH) : told;
    }

    String publicId() {
        return publicId;
    }

    Letter letter() {
        return new Letter(publicId, messageId, recipient, subject, plain, html, language, createdAt, attempts);
    }

    /** The first letter and the host, by which it can be told without being known. */
    private static String masked(String address) {
        return address.replaceFirst("^(.)[^@]*", "$1\u2026");
    }

    MailRecord record() {
        return new MailRecord(
                publicId, masked(recipient), subject, state, attempts, lastFault == null ? "" : lastFault, createdAt);
    }
}
