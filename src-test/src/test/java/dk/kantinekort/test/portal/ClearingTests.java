package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.reconciliation.ClearingAccount;
import dk.kantinekort.reconciliation.ClearingAccounts;
import dk.kantinekort.shared.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a provider owes, by the books, by the items, and by all that has happened: the same to the øre. */
interface ClearingTests extends InPortal {

    int STEPS = 15;

    @Test
    default void the_clearing_account_explains_itself_to_the_oere_whatever_comes() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Lines lines = Lines.of(sandbox());
        List<Refunder> paid = List.of(payment(401), payment(402), payment(403));
        List<String> refunds = new ArrayList<>();
        Money owed = account().balance();
        for (int step = 0; step < STEPS; step++) {
            Refunder one = paid.get(random.nextInt(paid.size()));
            if (random.nextInt(4) == 0) {
                owed = owed.minus(payBack(one, 1 + random.nextInt(60), random.nextBoolean(), refunds));
            }
            List<SettlementLine> some = lines(lines, one.reference(), refunds, random);
            assertThat(lines.take(some.toArray(SettlementLine[]::new))).isEmpty();
            owed = owed.minus(paidOut(some));

            ClearingAccount account = account();
            assertThat(account.unexplained()).as("seed %d, step %d", seed, step).isEqualTo(Money.ZERO);
            assertThat(account.balance()).as("seed %d, step %d", seed, step).isEqualTo(owed);
        }
        assertThat(bean(ClearingAccounts.class).list())
                .as("seed %d", seed)
                .allSatisfy(account -> assertThat(account.unexplained()).isEqualTo(Money.ZERO));
    }

    private Refunder payment(int kroner) throws Exception {
        return Refunder.ofProviderUnderTest(sandbox(), kroner);
    }

    /** @return what has left the account for it: nothing when the provider declines */
    private Money payBack(Refunder one, int kroner, boolean done, List<String> refunds) {
        bean(ProviderUnderTest.class)
                .sayOfRefunds(one.reference(), done ? Outcome.DONE : Outcome.declined(DeclineReason.BLOCKED));
        String answer = one.refusal(Integer.toString(kroner));
        if (answer.startsWith(RefundServlet.REFUSED)) {
            return Money.ZERO;
        }
        refunds.add(answer);
        return one.find(answer).status() == RefundStatus.COMPLETED ? Money.ofKroner(kroner) : Money.ZERO;
    }

    /** Right ones, wrong ones, paid out and not, of refunds by their own number or that of the payment. */
    private static List<SettlementLine> lines(Lines lines, String payment, List<String> refunds, Random random) {
        String refund =
                refunds.isEmpty() || random.nextBoolean() ? payment : refunds.get(random.nextInt(refunds.size()));
        return Stream.of(
                        lines.charge(payment, 400 + random.nextInt(5), payout(random)),
                        lines.refund(refund, 1 + random.nextInt(60), payout(random)),
                        lines.fee(1 + random.nextInt(3), payout(random)))
                .filter(line -> line.kind() == SettlementLine.Kind.FEE || random.nextInt(3) > 0)
                .toList();
    }

    private static String payout(Random random) {
        return random.nextBoolean() ? "P" + random.nextInt(3) : "";
    }

    private static Money paidOut(List<SettlementLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() != SettlementLine.Kind.FEE
                        && !line.payoutId().isEmpty())
                .map(SettlementLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private ClearingAccount account() {
        return bean(ClearingAccounts.class).list().stream()
                .filter(account -> account.provider().equals(ProviderUnderTest.NAME))
                .findFirst()
                .orElseThrow();
    }
}
