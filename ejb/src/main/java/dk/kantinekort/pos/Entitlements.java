package dk.kantinekort.pos;

import dk.kantinekort.pos.entitlement.Entitlement;
import dk.kantinekort.pos.entitlement.EntitlementSource;
import dk.kantinekort.shared.database.CollisionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is paid for beforehand, whoever sold it: each is had once on its date. Asks nobody about sales that use none. */
@ApplicationScoped
class Entitlements {

    @Inject
    @Any
    private Instance<EntitlementSource> sources;

    List<Entitlement> list(long accountId, long unitId, LocalDate date) {
        return sources.stream()
                .flatMap(source -> source.list(accountId, unitId, date).stream())
                .toList();
    }

    /** Why the sale cannot have the entitlements it names, on that date. */
    Optional<SaleRefusal> refusal(SaleDraft draft, long accountId, LocalDate date) {
        if (!draft.request().usesEntitlements()) {
            return Optional.empty();
        }
        Map<String, Entitlement> had = byId(draft, accountId, date);
        Set<String> named = new HashSet<>();
        return draft.request().lines().stream()
                .filter(SoldLine::isEntitlement)
                .flatMap(line -> refusal(line, had.get(line.entitlement()), named.add(line.entitlement())).stream())
                .min(Enum::compareTo);
    }

    private static Optional<SaleRefusal> refusal(SoldLine line, Entitlement had, boolean first) {
        if (had == null || !had.covers(line.sku())) {
            return Optional.of(SaleRefusal.PRODUCT_NOT_ALLOWED);
        }
        return had.used() || !first ? Optional.of(SaleRefusal.MEAL_HAD) : Optional.empty();
    }

    /**
     * Uses those that the sale names, none of which is refused.
     *
     * @throws CollisionException when one has been used by another sale meanwhile
     */
    void use(SaleDraft draft, long accountId, LocalDate date) {
        if (draft.request().usesEntitlements()
                && !useUnused(draft, accountId, date).equals(named(draft))) {
            throw new CollisionException("an entitlement was used while it was looked at");
        }
    }

    /** Of a sale that has happened: uses those that the account still has. */
    void useWhatIsLeft(SaleDraft draft, long accountId, LocalDate date) {
        if (draft.request().usesEntitlements()) {
            useUnused(draft, accountId, date);
        }
    }

    private Set<String> useUnused(SaleDraft draft, long accountId, LocalDate date) {
        Map<String, Entitlement> had = byId(draft, accountId, date);
        Set<String> unused = named(draft).stream()
                .filter(id -> had.containsKey(id) && !had.get(id).used())
                .collect(Collectors.toSet());
        sources.forEach(source -> source.use(draft.id(), unused, date));
        return unused;
    }

    private static Set<String> named(SaleDraft draft) {
        return draft.request().lines().stream()
                .filter(SoldLine::isEntitlement)
                .map(SoldLine::entitlement)
                .collect(Collectors.toSet());
    }

    void giveBack(Purchase purchase) {
        if (purchase.usesEntitlements()) {
            sources.forEach(source -> source.giveBack(purchase.id()));
        }
    }

    private Map<String, Entitlement> byId(SaleDraft draft, long accountId, LocalDate date) {
        return list(accountId, draft.till().unitId(), date).stream()
                .collect(Collectors.toMap(Entitlement::id, Function.identity()));
    }
}
