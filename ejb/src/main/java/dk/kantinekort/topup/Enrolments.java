package dk.kantinekort.topup;

import dk.kantinekort.account.Account;
import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.stored.CardConsent;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.payment.stored.StoringOrder;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.terms.TermsKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Enters into agreements, changes their cards and ends them. Whoever asks is checked against the account first. */
@Stateless
public class Enrolments {

    @Inject
    private Agreements agreements;

    @Inject
    private AccountAccess access;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private DepositLimits limits;

    @Inject
    private TopUpSettings settings;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /**
     * Begins an agreement, and the card that it needs. One that was begun before and never came to a card makes room.
     *
     * @throws RefusedException with every fault of the form, or {@code TOPUP_ENROLLED} when there is an agreement
     * @throws CollisionException when another one was begun at the same moment
     */
    public StoredPaymentCard begin(long personId, AgreementForm form) {
        Account account = access.require(personId, form.account());
        AgreementTerms terms = new AgreementCheck(limits, settings).require(form);
        agreements.findOpen(account.id()).ifPresent(this::makeRoom);
        Agreement agreement = new Agreement(account.id(), personId, terms, form, clock.instant());
        nextTopUp(account).ifPresent(agreement::rest);
        add(agreement);
        requireAccess(personId, account);
        return store(agreement, form.language());
    }

    /** Looked at last: a link that ends meanwhile either ends the agreement as well, or is found to have ended. */
    private void requireAccess(long personId, Account account) {
        if (!access.isAllowedMeanwhile(personId, account)) {
            throw new NotFoundException("account");
        }
    }

    /** Whoever enrols anew is topped up no more often than before. */
    private Optional<Instant> nextTopUp(Account account) {
        Instant since = clock.instant().minus(settings.memory());
        return new Pace(settings).next(agreements.listDone(account.id(), since));
    }

    private void makeRoom(Agreement open) {
        requireNotEntered(open);
        open.nextCard().ifPresent(cards::revoke);
        Agreement locked = agreements.lock(open.id());
        // its card may have been stored while it was waited for
        requireNotEntered(locked);
        locked.end(clock.instant());
        agreements.write();
    }

    private static void requireNotEntered(Agreement agreement) {
        if (agreement.state().isEntered()) {
            throw new RefusedException(Refusal.of("TOPUP_ENROLLED"));
        }
    }

    private void add(Agreement agreement) {
        try {
            agreements.add(agreement);
        } catch (PersistenceException e) {
            throw CollisionException.isBehind(e) ? new CollisionException(e) : e;
        }
    }

    /**
     * [Skift betalingskort]: the old card stays until the new one works (rule 13).
     *
     * @throws RefusedException {@code TERMS_NOT_ACCEPTED}
     * @throws CollisionException when the card that this one is to be stored instead of has been stored at the same moment
     */
    public StoredPaymentCard changeCard(long personId, CardChange change) {
        Agreement agreement = requireOwn(personId, change.account());
        if (!change.termsAccepted()) {
            throw new RefusedException(Refusal.atField("terms", "TERMS_NOT_ACCEPTED"));
        }
        Optional<Long> givenUp = agreement.nextCard();
        givenUp.ifPresent(cards::revoke);
        Agreement locked = agreements.lock(agreement.id());
        if (!locked.state().isEntered()) {
            throw new NotFoundException("top-up agreement");
        }
        if (givenUp.isPresent() && locked.card().equals(givenUp)) {
            throw new CollisionException("the card was stored while it was given up");
        }
        return store(locked, change.language());
    }

    /** The card that is being stored already to take the place of the other. */
    public Optional<StoredPaymentCard> findChanging(long personId, String accountPublicId) {
        return requireOwn(personId, accountPublicId).nextCard().flatMap(cards::find);
    }

    private StoredPaymentCard store(Agreement agreement, String language) {
        StoredPaymentCard card = cards.begin(new StoringOrder(
                agreement.personId(),
                CardOutcomes.thing(agreement),
                PaymentMethod.CARD,
                Money.ZERO,
                TopUpTexts.in(language).get("storing"),
                language,
                new CardConsent(TermsKind.TOPUP.name(), TermsKind.TOPUP.version())));
        agreement.storing(card.id());
        return card;
    }

    /**
     * [Annuller Automatisk optankning]: the provider is to forget the card as well. For whoever entered into it and for the
     * account's owner; one that has ended already stays so.
     */
    public void cancel(long personId, String accountPublicId) {
        Account account = access.require(personId, accountPublicId);
        agreements.findOpen(account.id()).ifPresent(agreement -> {
            if (agreement.personId() != personId && account.ownerId() != personId) {
                throw new NotFoundException("top-up agreement");
            }
            end(agreement);
        });
    }

    /** The citizen may use the account no more (rule 5). */
    public void endWithoutAccess(long agreementId) {
        agreements.find(agreementId).ifPresent(this::end);
    }

    /** Cards come before their agreement wherever a card is stored, and so they do here. */
    private void end(Agreement agreement) {
        boolean entered = agreement.state().isEntered();
        agreement.nextCard().ifPresent(cards::revoke);
        Agreement locked = agreements.lock(agreement.id());
        locked.end(clock.instant());
        agreements.write();
        locked.card().ifPresent(cards::revoke);
        if (entered) {
            due.plan(TopUpMails.KIND, TopUpMails.ENDED + locked.id(), clock.instant());
        }
    }

    /** The card that the form has begun to store already, if this person has sent it before. */
    public Optional<StoredPaymentCard> findBegun(long personId, String formToken) {
        return agreements
                .findByForm(formToken)
                .filter(agreement -> agreement.personId() == personId)
                .flatMap(Agreement::nextCard)
                .flatMap(cards::find);
    }

    private Agreement requireOwn(long personId, String accountPublicId) {
        Account account = access.require(personId, accountPublicId);
        return agreements
                .findOpen(account.id())
                .filter(agreement ->
                        agreement.personId() == personId && agreement.state().isEntered())
                .orElseThrow(() -> new NotFoundException("top-up agreement"));
    }
}
