package dk.kantinekort.topup;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * An agreement on automatic top-up. Begun with the window that stores a card; active once the card is stored; suspended when the
 * card can never work again, until another one is stored; ended by the citizen. Whoever changes it has locked it first.
 */
@Entity
@Table(name = "topup_agreement")
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_id")
    private long personId;

    private long amount;

    private long threshold;

    @Column(name = "without_purchase")
    private boolean withoutPurchase;

    private String email;

    private String language;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Column(name = "open_for")
    private Long openFor;

    @Column(name = "card_id")
    private Long cardId;

    @Column(name = "next_card_id")
    private Long nextCardId;

    @Column(name = "form_token")
    private String formToken;

    @Embedded
    private Progress progress = new Progress();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected Agreement() {}

    /** @param form the terms have been read from */
    Agreement(long accountId, long personId, AgreementTerms terms, AgreementForm form, Instant now) {
        this.publicId = PublicId.next();
        this.accountId = accountId;
        this.personId = personId;
        this.amount = terms.amount().oere();
        this.threshold = terms.threshold().oere();
        this.withoutPurchase = terms.withoutPurchase();
        this.email = form.email().strip();
        this.language = form.language();
        this.formToken = form.token();
        this.state = AgreementState.ENROLLING;
        this.openFor = accountId;
        this.createdAt = now;
    }

    /** A card is being stored that is to be charged from then on; the old one stays until then (rule 13). */
    void storing(long card) {
        nextCardId = card;
    }

    /**
     * The card may be charged from now on, and what failed with the one before is forgotten.
     *
     * @return the card that this one takes the place of
     */
    Optional<Long> stored(long card) {
        Optional<Long> before = Optional.ofNullable(cardId);
        cardId = card;
        nextCardId = null;
        progress.beginAnew();
        become(AgreementState.ACTIVE);
        return before;
    }

    /** The window was left without a card; without any there is nothing to agree on. */
    void notStored(Instant now) {
        nextCardId = null;
        if (state == AgreementState.ENROLLING) {
            end(now);
        }
    }

    /** [Annuller Automatisk optankning]. A card that is being stored is then waited for no more. */
    void end(Instant now) {
        if (become(AgreementState.CANCELLED)) {
            openFor = null;
            nextCardId = null;
            endedAt = now;
        }
    }

    /** A charge of it is reserved. */
    void charging(long payment) {
        progress.charging(payment);
    }

    /** No top-up is begun before that time. */
    void rest(Instant until) {
        progress.rest(until);
    }

    /** @param next from when there may be another one (rule 12) */
    void done(long payment, Money charged, Instant next, Instant now) {
        progress.done(payment, charged, next, now);
        if (state == AgreementState.ACTIVE) {
            progress.forgetFailure();
        }
    }

    /** @param byThisCard whether it was the card that would be charged next time */
    void failed(long payment, DeclineReason reason, boolean byThisCard, TopUpSettings settings, Instant now) {
        progress.settled(payment);
        if (!byThisCard) {
            return;
        }
        progress.failed(reason, now);
        switch (Setback.of(reason)) {
            case LASTING -> become(AgreementState.SUSPENDED);
            case FOR_A_WHILE -> progress.backOff(now.plus(settings.pauseAfterDecline()));
            case FAULT -> progress.backOff(now.plus(settings.pauseAfterFaults(progress.faults())));
        }
    }

    /** Its card was found to be charged no more; that suspends it as a decline would. */
    void cardEnded(Instant now) {
        progress.failed(DeclineReason.UNUSABLE, now);
        become(AgreementState.SUSPENDED);
    }

    /** Whether a top-up may be begun now, as far as the agreement goes. */
    boolean mayBegin(Instant now) {
        return state == AgreementState.ACTIVE && progress.mayBegin(now);
    }

    /** Counts the tries. @return the number of this one */
    int nextAttempt() {
        return progress.nextAttempt();
    }

    /** The one place that changes the state. @return whether it changed */
    private boolean become(AgreementState next) {
        boolean may = state.next().contains(next);
        state = may ? next : state;
        return may;
    }

    long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    long accountId() {
        return accountId;
    }

    long personId() {
        return personId;
    }

    AgreementTerms terms() {
        return new AgreementTerms(Money.ofOere(amount), Money.ofOere(threshold), withoutPurchase);
    }

    String email() {
        return email;
    }

    String language() {
        return language;
    }

    AgreementState state() {
        return state;
    }

    Optional<Long> card() {
        return Optional.ofNullable(cardId);
    }

    Optional<Long> nextCard() {
        return Optional.ofNullable(nextCardId);
    }

    Progress progress() {
        return progress;
    }
}
