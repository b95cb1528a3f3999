package dk.kantinekort.pos;

import dk.kantinekort.ledger.Sale;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.id.JournalIds;
import dk.kantinekort.shared.id.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** What tills call to sell. Holds no transaction itself: each try is one of its own. */
@ApplicationScoped
public class Selling {

    private static final Logger LOG = System.getLogger(Selling.class.getName());

    /** Only those who race for one key or one account collide, and each collision lets one of them through. */
    private static final int TRIES = 10;

    @Inject
    private FastSale fast;

    @Inject
    private CarefulSale careful;

    @Inject
    private OfflineSale offline;

    @Inject
    private JournalIds ids;

    @Inject
    private Clock clock;

    /**
     * Sells, or says which rule refuses. The same key again gets the same answer, once the first is known.
     *
     * @throws dk.kantinekort.shared.refusal.RefusedException when the key was used for another request
     * @throws UnknownTillException when the till's key has been revoked
     */
    public SaleAnswer sell(CallingTill till, IdempotencyKey key, SaleRequest request) {
        return inSpiteOfTopUps(checks -> attempt(draft(till, key, request, checks))
                .orElseGet(() ->
                        untilItDoesNotCollide(careful::answer, last -> draft(till, key, request, checks && !last))));
    }

    /** Books what the till has sold while it had no connection, whatever the rules say; only an unknown card is refused. */
    public OfflineAnswer sellAfterwards(CallingTill till, IdempotencyKey key, SaleRequest request) {
        return inSpiteOfTopUps(
                checks -> untilItDoesNotCollide(offline::answer, last -> draft(till, key, request, checks && !last)));
    }

    /** A fault in automatic top-up refuses nobody a meal: the next purchase checks again. */
    private static <T> T inSpiteOfTopUps(Function<Boolean, T> sale) {
        try {
            return sale.apply(true);
        } catch (TopUpCheckException fault) {
            LOG.log(Level.ERROR, "the check for a top-up failed; the purchase goes through without it", fault);
            return sale.apply(false);
        }
    }

    /** Only the careful way knows what is paid for beforehand. */
    private Optional<SaleAnswer> attempt(SaleDraft draft) {
        if (draft.request().usesEntitlements()) {
            return Optional.empty();
        }
        try {
            return fast.attempt(draft);
        } catch (CollisionException e) {
            return Optional.empty();
        }
    }

    /** @param draft told whether this is the last try, which the check for a top-up is not to cost */
    private static <T> T untilItDoesNotCollide(Function<SaleDraft, T> work, Function<Boolean, SaleDraft> draft) {
        for (int tries = 1; ; tries++) {
            try {
                return work.apply(draft.apply(tries == TRIES));
            } catch (RuntimeException e) {
                if (tries == TRIES || !CollisionException.isBehind(e)) {
                    throw e;
                }
            }
        }
    }

    private SaleDraft draft(CallingTill till, IdempotencyKey key, SaleRequest request, boolean checksTopUp) {
        return new SaleDraft(ids.take(Sale.IDS), PublicId.next(), till, key, request, clock.instant(), checksTopUp);
    }
}
