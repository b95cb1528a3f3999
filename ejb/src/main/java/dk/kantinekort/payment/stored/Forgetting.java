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
        if (isForgotten(card)) {
            cards.forgotten(card.id());
            return Optional.empty();
        }
        LOG.log(Level.WARNING, "{0} is kept by its provider still", card);
        return afterFaults(task.reckonFrom(clock.instant()));
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(PAUSE));
    }

    private boolean isForgotten(StoredPaymentCard card) {
        String token = card.token().orElseThrow();
        try {
            return provider.ask(card.provider(), p -> p.revoke(token)).kind() == Outcome.Kind.DONE;
        } catch (BulkheadException | NotFoundException unreachable) {
            return false;
        }
    }
}
