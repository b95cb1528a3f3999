package dk.kantinekort.topup;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.stored.CardExpiring;
import dk.kantinekort.payment.stored.CardNotStored;
import dk.kantinekort.payment.stored.CardStored;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Takes a card into its agreement once it is stored. A card that nobody waits for any more is given back at once. */
@ApplicationScoped
public class CardOutcomes {

    private static final String THING = "topup:";

    @Inject
    private Agreements agreements;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private DueWork due;

    @Inject
    private Clock clock;

    /** What cards of the agreement are stored for. */
    static String thing(Agreement agreement) {
        return THING + agreement.publicId();
    }

    void stored(@Observes CardStored card) {
        findLocked(card.thing()).ifPresent(agreement -> {
            if (isWaitedFor(agreement, card.cardId())) {
                agreement.stored(card.cardId()).ifPresent(cards::replaced);
            } else {
                cards.revoke(card.cardId());
            }
        });
    }

    private static boolean isWaitedFor(Agreement agreement, long card) {
        return agreement.nextCard().filter(next -> next == card).isPresent();
    }

    void notStored(@Observes CardNotStored card) {
        findLocked(card.thing())
                .filter(agreement -> isWaitedFor(agreement, card.cardId()))
                .ifPresent(agreement -> agreement.notStored(clock.instant()));
    }

    void expiring(@Observes CardExpiring card) {
        find(card.thing())
                .filter(agreement -> agreement.state() == AgreementState.ACTIVE)
                .ifPresent(agreement -> due.plan(
                        TopUpMails.KIND, TopUpMails.EXPIRING + card.cardId() + ":" + card.days(), clock.instant()));
    }

    private Optional<Agreement> findLocked(String thing) {
        return find(thing).map(agreement -> agreements.lock(agreement.id()));
    }

    private Optional<Agreement> find(String thing) {
        return thing.startsWith(THING) ? agreements.findByPublicId(thing.substring(THING.length())) : Optional.empty();
    }
}
