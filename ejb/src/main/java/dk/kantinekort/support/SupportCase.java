package dk.kantinekort.support;

import dk.kantinekort.person.SecretNumbers;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
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
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen tells that money was paid and is not there. Opened with the form, answered by staff, perhaps more than once, and
 * closed for good. What the citizen wrote is never changed.
 */
@Entity
@Table(name = "support_case")
class SupportCase {

    private static final int NUMBER_LENGTH = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "case_number")
    private String number;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "card_number")
    private String cardNumber;

    private long amount;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String story;

    private String email;

    private String phone;

    private String language;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "form_token")
    private String formToken;

    @Version
    private long version;

    protected SupportCase() {}

    SupportCase(long personId, long accountId, CaseFacts facts, CaseForm form, Instant now) {
        this.publicId = PublicId.next();
        this.number = PublicId.nextReadable(NUMBER_LENGTH);
        this.personId = personId;
        this.accountId = accountId;
        this.language = form.language();
        this.formToken = form.token();
        this.status = CaseStatus.OPEN;
        this.answer = "";
        this.answeredBy = "";
        this.createdAt = now;
        tell(facts);
    }

    private void tell(CaseFacts facts) {
        name = facts.name();
        birthDate = facts.birthDate();
        cardNumber = SecretNumbers.masked(facts.cardNumber().value());
        amount = facts.amount().oere();
        paidOn = facts.paidOn();
        story = facts.story();
        email = facts.email();
        phone = facts.phone();
    }

    /** @throws RefusedException {@code CASE_CLOSED} */
    void answer(String words, String actor, Instant now) {
        become(CaseStatus.ANSWERED);
        answer = words;
        answeredBy = actor;
        answeredAt = now;
    }

    /** @throws RefusedException {@code CASE_CLOSED} when it is already */
    void close(Instant now) {
        become(CaseStatus.CLOSED);
        closedAt = now;
    }

    private void become(CaseStatus next) {
        if (!status.next().contains(next)) {
            throw new RefusedException(Refusal.of("CASE_CLOSED"));
        }
        status = next;
    }

    long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    String number() {
        return number;
    }

    long personId() {
        return personId;
    }

    long accountId() {
        return accountId;
    }

    Money amount() {
        return Money.ofOere(amount);
    }

    LocalDate paidOn() {
        return paidOn;
    }

    String language() {
        return language;
    }

    String email() {
        return email;
    }

    CaseStatus status() {
        return status;
    }

    String answer() {
        return answer;
    }

    /** Empty until it is answered. */
    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** As its citizen sees it. */
    CaseSummary summary() {
        return new CaseSummary(publicId, number, createdAt, amount(), paidOn, name, status, answer, email, phone);
    }

    /** As staff see it. */
    CaseStory story() {
        return new CaseStory(summary(), birthDate, cardNumber, story, answeredAt());
    }
}
