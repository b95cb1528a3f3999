package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;

/**
 * A part of what stands on a clearing account.
 *
 * @param count how many items it is made of
 * @param amount what they have credited and the bank has not got
 */
public record Summand(ItemState state, SettlementLine.Kind kind, long count, Money amount) {}
