package dk.kantinekort.pos;

import dk.kantinekort.pos.entitlement.Entitlement;
import dk.kantinekort.shared.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A card as the cashier sees it.
 *
 * @param refusal why it cannot be used here, whatever is bought
 * @param entitlements what is paid for already, for today at the till's unit
 * @param warnings what the account's rules warn of, such as {@code ALLERGEN:nødder}
 */
public record ShownCard(
        String cardNumber,
        String holderFirstName,
        Optional<SaleRefusal> refusal,
        Money balance,
        List<Entitlement> entitlements,
        List<String> warnings) {}
