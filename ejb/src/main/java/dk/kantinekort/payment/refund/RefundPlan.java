package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.money.Money;

/**
 * What is about to be paid back.
 *
 * @param secondPerson whether somebody else must approve it before it is sent
 */
public record RefundPlan(Money amount, String reason, boolean secondPerson) {}
