package dk.kantinekort.payment.refund;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;

/**
 * What is about to be paid back.
 *
 * @param secondPerson whether somebody else must approve it before it is sent
 */
public record RefundPlan(Money amount, String reason, boolean secondPerson) implements Serializable {}
