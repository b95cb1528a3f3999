package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Has providers forget the cards that nobody wants any more: every hour until they have. */
@ApplicationScoped
public class Forgetting implements DueHandler {

    static final String KIND = "card-forget";

    private static final Logger LOG = System.getLogger(Forgetting.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private ChargeRows charges;

    @Inject
    private ProviderCalls provider;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        StoredPaymentCard card = cards.findByPublicId(task.subject()).orElseThrow();
        if (!card.isToBeForgotten()) {
            return Optional.empty();
        }
        // what has become of a charge that was sent is asked for by the card
        if (!charges.isUnderWay(card) && isForgotten(card)) {
            cards.forgotten(card.id());
            return Optional.empty();
        }
        LOG.log(Level.INFO, "{0} is kept by its provider still", card);
        return afterFaults(task.reckonFrom(clock.instant()));
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(PAUSE));
    }

    /** With no line to the provider it is not. One that will not, or never says that it has, is a fault for staff to see. */
    private boolean isForgotten(StoredPaymentCard card) {
        String token = card.token().orElseThrow();
        try {
            require(card, provider.ask(card.provider(), p -> p.revoke(token)));
            return true;
        } catch (BulkheadException | NotFoundException unreachable) {
            return false;
        }
    }

    private static void require(StoredPaymentCard card, Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.DONE) {
            throw new IllegalStateException(card + " is kept by its provider still: " + outcome.kind());
        }
    }
}
