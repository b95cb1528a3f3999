package dk.kantinekort.deposit;

import dk.kantinekort.shared.contact.EmailAddress;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules 6 and 7 over a form: all that is wrong with it at once, each beside its field. */
final class DepositCheck {

    private final DepositLimits limits;
    private final Money balance;
    private final Money underWay;
    private final boolean blocked;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param underWay what may still be paid onto the account by deposits that are begun */
    DepositCheck(DepositLimits limits, Money balance, Money underWay, boolean blocked) {
        this.limits = limits;
        this.balance = balance;
        this.underWay = underWay;
        this.blocked = blocked;
    }

    /** @return the amount to pay @throws RefusedException with every fault found */
    Money require(DepositForm form) {
        if (blocked) {
            throw new RefusedException(Refusal.of("ACCOUNT_BLOCKED"));
        }
        checkEmail(form.email().strip());
        Optional<Money> amount = checkAmount(form.amount());
        if (!form.termsAccepted()) {
            refuse("terms", "TERMS_NOT_ACCEPTED");
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return amount.orElseThrow();
    }

    private void checkEmail(String email) {
        if (email.isEmpty()) {
            refuse("email", "EMAIL_MISSING");
        } else if (!EmailAddress.isWellFormed(email)) {
            refuse("email", "EMAIL_MALFORMED");
        }
    }

    private Optional<Money> checkAmount(String typed) {
        if (typed.isBlank()) {
            refuse("amount", "AMOUNT_MISSING");
            return Optional.empty();
        }
        Optional<Money> amount = KroneAmount.parse(typed);
        amount.ifPresentOrElse(this::checkBounds, () -> refuse("amount", "AMOUNT_NOT_WHOLE"));
        return amount;
    }

    private void checkBounds(Money amount) {
        if (amount.isLessThan(limits.minimum()) || amount.isMoreThan(limits.maximum())) {
            refuse("amount", "AMOUNT_OUT_OF_BOUNDS", limits.minimum(), limits.maximum());
        } else if (balance.plus(amount).isMoreThan(limits.balanceCap())) {
            refuse("amount", "BALANCE_CAP", limits.balanceCap(), balance);
        } else if (balance.plus(underWay).plus(amount).isMoreThan(limits.balanceCap())) {
            refuse("amount", "BALANCE_CAP_UNDER_WAY", limits.balanceCap(), balance, underWay);
        }
    }

    private void refuse(String field, String code, Money... arguments) {
        refusals.add(Refusal.atField(field, code, (java.io.Serializable[]) arguments));
    }
}
