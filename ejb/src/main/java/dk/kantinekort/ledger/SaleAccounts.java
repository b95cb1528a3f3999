package dk.kantinekort.ledger;

import dk.kantinekort.shared.money.Money;
import java.util.Optional;

/**
 * Which accounts in the books a sale moves money between.
 *
 * @param place where it is sold, as the statement shows it
 * @param dailyLimit what may be bought for on one business date
 */
public record SaleAccounts(long customerAccountId, long salesAccountId, String place, Optional<Money> dailyLimit) {}
