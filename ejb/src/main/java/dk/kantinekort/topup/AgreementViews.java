package dk.kantinekort.topup;

import dk.kantinekort.account.Account;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows agreements, and finds out why one does not work. */
@Stateless
public class AgreementViews {

    private static final int EXPIRES_SOON_DAYS = 30;

    @Inject
    private Agreements agreements;

    @Inject
    private AccountAccess access;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Clock clock;

    /** The agreement that stands for the account, once its card is stored. */
    public Optional<AgreementView> find(long personId, String accountPublicId) {
        Account account = access.require(personId, accountPublicId);
        return agreements
                .findOpen(account.id())
                .filter(agreement -> agreement.state().isEntered())
                .map(agreement -> view(agreement, account, personId));
    }

    private AgreementView view(Agreement agreement, Account account, long personId) {
        boolean own = agreement.personId() == personId;
        Optional<StoredPaymentCard> card = agreement.card().flatMap(cards::find);
        return new AgreementView(
                agreement.state(),
                agreement.terms(),
                own,
                own || account.ownerId() == personId,
                card.filter(any -> own).map(ShownCard::of),
                agreement.progress().doneAt(),
                agreement.progress().doneAmount(),
                agreement.progress().failedAt().filter(any -> own),
                agreement.progress().failedReason().filter(any -> own),
                agreement.progress().payment().isPresent(),
                findings(agreement, account, card.filter(any -> own)));
    }

    /** @param card empty for whoever's it is not: what its bank says of it is nobody else's business */
    private List<Finding> findings(Agreement agreement, Account account, Optional<StoredPaymentCard> card) {
        Set<Finding> findings = new LinkedHashSet<>();
        agreement
                .progress()
                .failedReason()
                .map(reason -> card.isPresent() ? Finding.of(reason) : Finding.OTHERS_CARD)
                .ifPresent(findings::add);
        if (account.isBlocked()) {
            findings.add(Finding.ACCOUNT_BLOCKED);
        }
        if (agreement.state() == AgreementState.ACTIVE
                && card.filter(this::expiresSoon).isPresent()) {
            findings.add(Finding.CARD_EXPIRES);
        }
        return List.copyOf(findings);
    }

    private boolean expiresSoon(StoredPaymentCard card) {
        LocalDate limit = BusinessTime.today(clock).plusDays(EXPIRES_SOON_DAYS);
        return card.expires()
                .filter(month -> !month.atEndOfMonth().isAfter(limit))
                .isPresent();
    }
}
