package dk.kantinekort.reconciliation;

import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Books what providers have paid out, one entry for the lines of one payout that came together: charges and refunds leave the clearing
 * account, fees are paid, and the rest is in the bank. What the bank statement shows for a payout is then the sum of its entries.
 */
@ApplicationScoped
public class PayoutBooking {

    private static final String BANK = "bank";
    private static final String ACTOR = "system";

    @Inject
    private Ledger ledger;

    /** Books lines that have just learned of their payout, in the transaction that matches them. */
    void book(String provider, List<ReceivedLine> paidOut) {
        SortedMap<String, List<ReceivedLine>> payouts = paidOut.stream()
                .collect(Collectors.groupingBy(ReceivedLine::payoutId, TreeMap::new, Collectors.toList()));
        payouts.forEach((payout, lines) -> book(provider, payout, lines));
    }

    private void book(String provider, String payout, List<ReceivedLine> lines) {
        long bank = ledger.internalAccount(AccountKind.BANK, BANK);
        long clearing = ledger.internalAccount(AccountKind.CLEARING, "clearing:" + provider);
        long fees = ledger.internalAccount(AccountKind.FEES, "fees:" + provider);
        List<Transfer> transfers = new ArrayList<>();
        move(bank, clearing, sum(lines, line -> !line.isFee()), transfers);
        move(bank, fees, sum(lines, ReceivedLine::isFee), transfers);
        if (!transfers.isEmpty()) {
            String key = "settlement:" + provider + ":" + lines.get(0).lineId();
            long entry = ledger.book(new EntryDraft(
                    EntryKind.SETTLEMENT, key, "Udbetaling " + payout, provider, ACTOR, transfers, false));
            lines.forEach(line -> line.bookedBy(entry));
        }
    }

    private static Money sum(List<ReceivedLine> lines, Predicate<ReceivedLine> which) {
        return lines.stream().filter(which).map(ReceivedLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** A negative amount moves the other way, and none does not move. */
    private static void move(long from, long to, Money amount, List<Transfer> transfers) {
        if (amount.isPositive()) {
            transfers.add(new Transfer(from, to, amount));
        } else if (amount.isNegative()) {
            transfers.add(new Transfer(to, from, amount.negated()));
        }
    }
}
