package dk.kantinekort.subscription;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.PeriodCharge;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * How it stood when something happened that a subscriber is told of: the mail may be written when it stands otherwise already.
 *
 * @param reason why a charge was declined
 * @param day of the next try, or of the next charge, or the last to pay what is paused
 * @param amount of the next charge, or what was paid back, or stands on the account
 * @param lastDay that the subscription is good for, as far as is known
 */
record NewsFacts(
        Optional<DeclineReason> reason, Optional<LocalDate> day, Optional<Money> amount, Optional<LocalDate> lastDay) {

    static final NewsFacts NONE = new NewsFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SEPARATOR = ",";

    /** Of news of a charge, with the next one; empty when there is none. */
    static NewsFacts ofNext(Optional<PeriodCharge> next) {
        return new NewsFacts(
                Optional.empty(), next.map(PeriodCharge::on), next.map(PeriodCharge::amount), Optional.empty());
    }

    /** At most 47 characters. */
    String toText() {
        return String.join(
                SEPARATOR, text(reason.map(Enum::name)), text(day), text(amount.map(Money::oere)), text(lastDay));
    }

    private static String text(Optional<?> fact) {
        return fact.map(String::valueOf).orElse("");
    }

    static NewsFacts ofText(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return new NewsFacts(
                fact(parts[0], DeclineReason::valueOf),
                fact(parts[1], LocalDate::parse),
                fact(parts[2], oere -> Money.ofOere(Long.parseLong(oere))),
                fact(parts[3], LocalDate::parse));
    }

    private static <T> Optional<T> fact(String text, Function<String, T> reader) {
        return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
    }
}
