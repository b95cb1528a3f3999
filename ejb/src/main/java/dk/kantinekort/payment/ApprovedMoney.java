package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.shared.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What is ordered about money that a payer has approved. Always the same order for the same payment, so that it is done once
 * however often it is sent.
 */
final class ApprovedMoney {

    private ApprovedMoney() {}

    /** To take it. */
    static MoneyOrder capture(Payment payment) {
        return order("capture", payment, payment.amount());
    }

    /** To let go of all of it. */
    static MoneyOrder cancel(Payment payment, Money approved) {
        return order("cancel", payment, approved);
    }

    private static MoneyOrder order(String act, Payment payment, Money sum) {
        String name = act + ":" + payment.idempotencyKey();
        UUID key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new MoneyOrder(payment.inquiry(), payment.reference(), key.toString(), sum);
    }
}
