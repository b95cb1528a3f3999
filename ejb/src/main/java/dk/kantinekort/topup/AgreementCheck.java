package dk.kantinekort.topup;

import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.deposit.KroneAmount;
import dk.kantinekort.shared.contact.EmailAddress;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules 11, 12 and 14 over a form: all that is wrong with it at once, each beside its field. */
final class AgreementCheck {

    private static final Money LEAST_THRESHOLD = Money.ofKroner(1);

    private final DepositLimits limits;
    private final TopUpSettings settings;
    private final List<Refusal> refusals = new ArrayList<>();

    AgreementCheck(DepositLimits limits, TopUpSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /** @throws RefusedException with every fault found */
    AgreementTerms require(AgreementForm form) {
        Optional<Money> amount = amount("amount", form.amount(), limits.minimum(), limits.maximum());
        Optional<Money> threshold = amount("threshold", form.threshold(), LEAST_THRESHOLD, settings.thresholdMaximum());
        checkEmail(form.email().strip());
        if (!form.termsAccepted()) {
            refusals.add(Refusal.atField("terms", "TERMS_NOT_ACCEPTED"));
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return new AgreementTerms(amount.orElseThrow(), threshold.orElseThrow(), form.withoutPurchase());
    }

    private void checkEmail(String email) {
        if (!email.isEmpty() && !EmailAddress.isWellFormed(email)) {
            refusals.add(Refusal.atField("email", "EMAIL_MALFORMED"));
        }
    }

    private Optional<Money> amount(String field, String typed, Money least, Money most) {
        Optional<Money> amount = KroneAmount.parse(typed);
        if (amount.isEmpty()) {
            refusals.add(Refusal.atField(field, typed.isBlank() ? "KRONER_MISSING" : "AMOUNT_NOT_WHOLE"));
        } else if (amount.get().isLessThan(least) || amount.get().isMoreThan(most)) {
            refusals.add(Refusal.atField(field, "AMOUNT_OUT_OF_BOUNDS", least, most));
        }
        return amount;
    }
}
