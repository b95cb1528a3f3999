package dk.kantinekort.pos;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.Card;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.SaleAccounts;
import dk.kantinekort.limit.ProductRule;
import dk.kantinekort.limit.ProductRules;
import dk.kantinekort.product.Product;
import dk.kantinekort.product.Products;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A card as a till meets it: with its account, and how it stands at the till's unit. Within a transaction. */
@ApplicationScoped
class CardFinder {

    @Inject
    private Cards cards;

    @Inject
    private Accounts accounts;

    @Inject
    private Ledger ledger;

    @Inject
    private ProductRules rules;

    @Inject
    private Products products;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    record FoundCard(Card card, Account account) {}

    Optional<FoundCard> find(String cardNumber) {
        return CardNumber.parse(cardNumber)
                .flatMap(cards::findByNumber)
                .map(card -> new FoundCard(card, accounts.find(card.accountId()).orElseThrow()));
    }

    /** @param lines what would be bought; none to ask about the card alone */
    CardStanding standing(FoundCard found, long unitId, List<SoldLine> lines) {
        Account account = found.account();
        return new CardStanding(
                found.card().status(),
                account.isBlocked(),
                account.isAllowedAt(unitId),
                ledger.balance(account.ledgerAccountId()),
                ledger.spentOn(account.ledgerAccountId(), BusinessTime.today(clock)),
                account.dailyLimit(),
                isBlocked(account.id(), unitId, lines));
    }

    /** Between which accounts in the books the till sells to this one. */
    SaleAccounts accounts(CallingTill till, Account account) {
        Unit unit = units.find(till.unitId()).orElseThrow();
        return new SaleAccounts(account.ledgerAccountId(), unit.salesAccountId(), unit.name(), account.dailyLimit());
    }

    List<ProductRule> listRules(Account account) {
        return rules.list(account.id());
    }

    private boolean isBlocked(long accountId, long unitId, List<SoldLine> lines) {
        List<ProductRule> blocking =
                rules.list(accountId).stream().filter(ProductRule::blocks).toList();
        if (blocking.isEmpty() || lines.isEmpty()) {
            return false;
        }
        Set<String> groups = new TreeSet<>();
        Set<String> allergens = new TreeSet<>();
        lines.forEach(line -> collect(line.productGroup(), line.allergens(), groups, allergens));
        // What the till leaves out, the unit's own list of products knows.
        for (Product product :
                products.list(unitId, lines.stream().map(SoldLine::sku).toList())) {
            collect(product.productGroup(), product.allergens(), groups, allergens);
        }
        return blocking.stream().anyMatch(rule -> rule.covers(groups, allergens));
    }

    private static void collect(String group, Set<String> of, Set<String> groups, Set<String> allergens) {
        groups.add(group);
        allergens.addAll(of);
    }
}
