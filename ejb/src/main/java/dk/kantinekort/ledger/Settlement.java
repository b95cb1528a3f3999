package dk.kantinekort.ledger;

import dk.kantinekort.shared.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Turns wanted changes of balances, which sum to zero, into transfers that bring them about. */
final class Settlement {

    private Settlement() {}

    static List<Transfer> between(SortedMap<Long, Money> changes) {
        Deque<Share> givers = new ArrayDeque<>();
        Deque<Share> takers = new ArrayDeque<>();
        for (Map.Entry<Long, Money> change : changes.entrySet()) {
            if (change.getValue().isNegative()) {
                givers.add(new Share(change.getKey(), change.getValue().negated()));
            } else if (change.getValue().isPositive()) {
                takers.add(new Share(change.getKey(), change.getValue()));
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        while (!givers.isEmpty() && !takers.isEmpty()) {
            Share giver = givers.remove();
            Share taker = takers.remove();
            Money amount = giver.amount().isLessThan(taker.amount()) ? giver.amount() : taker.amount();
            transfers.add(new Transfer(giver.accountId(), taker.accountId(), amount));
            putBack(givers, giver, amount);
            putBack(takers, taker, amount);
        }
        if (!givers.isEmpty() || !takers.isEmpty()) {
            throw new IllegalArgumentException("changes that do not sum to zero: " + changes);
        }
        return transfers;
    }

    private static void putBack(Deque<Share> shares, Share share, Money used) {
        if (share.amount().isMoreThan(used)) {
            shares.addFirst(new Share(share.accountId(), share.amount().minus(used)));
        }
    }

    private record Share(long accountId, Money amount) {}
}
