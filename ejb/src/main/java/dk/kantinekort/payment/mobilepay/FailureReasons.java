package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.provider.DeclineReason;
import java.util.Map;

/** MobilePay's words for why a charge of an agreement failed. It tells little: what is wrong with the card, only the payer is told. */
final class FailureReasons {

    private static final Map<String, DeclineReason> REASONS = Map.of(
            "user_action_required", DeclineReason.NEEDS_CUSTOMER,
            "charge_amount_too_high", DeclineReason.LIMIT,
            // such as a payer who has closed the profile; the agreement tells whether it can ever work again
            "non_technical_error", DeclineReason.NEEDS_CUSTOMER,
            "technical_error", DeclineReason.TECHNICAL);

    private FailureReasons() {}

    static DeclineReason reason(String theirs) {
        return REASONS.getOrDefault(theirs, DeclineReason.TECHNICAL);
    }
}
