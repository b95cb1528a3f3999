package dk.kantinekort.payment.sandbox.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the provider knows: nothing but what its log says, learnt line by line. */
final class Memory {

    private final Map<String, HostedCheckout> checkouts = new HashMap<>();
    private final Map<String, String> idsByKey = new HashMap<>();
    private final Map<String, String> idsByReference = new HashMap<>();
    private final Map<String, TestCard> cardsUsed = new HashMap<>();
    private final Map<String, KeptCard> kept = new HashMap<>();
    private final Map<String, Behaviour> behaviours = new HashMap<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<Refund> refunds = new ArrayList<>();
    private final Set<String> refundKeys = new HashSet<>();

    void learn(LogLine line) {
        switch (line.event()) {
            case "checkout" -> learnCheckout(line);
            case "charging", "authorise", "charge", "decline" -> learnStep(line);
            case "keep" -> learnKept(line);
            case "revoke" -> kept.remove(line.get("token"));
            case "refund" -> learnRefund(Refund.of(line));
            case "behaviour" -> behaviours.put(line.get("card"), Behaviour.valueOf(line.get("behaviour")));
            default -> throw new IllegalStateException("the provider's log holds an unknown event: " + line.event());
        }
    }

    private void learnCheckout(LogLine line) {
        MerchantOrder order = MerchantOrder.of(line);
        String id = line.get("id");
        checkouts.put(id, HostedCheckout.opened(id, order, Instant.ofEpochMilli(line.getLong("at"))));
        idsByKey.put(order.key(), id);
        idsByReference.put(order.reference(), id);
    }

    private void learnStep(LogLine line) {
        String id = line.get("checkout");
        HostedCheckout before = checkouts.get(id);
        TestCard.named(line.getOr("card", "")).ifPresent(card -> cardsUsed.put(id, card));
        checkouts.put(
                id,
                switch (line.event()) {
                    case "charging" -> before.charging();
                    case "authorise" -> before.authorised();
                    case "charge" -> before.charged(line.getLong("amountOere"));
                    default -> before.declined(line.get("reason"));
                });
        if (line.event().equals("charge")) {
            charges.add(Charge.of(line));
        }
    }

    private void learnKept(LogLine line) {
        KeptCard card = KeptCard.of(line);
        kept.put(card.token(), card);
        checkouts.computeIfPresent(line.get("checkout"), (id, checkout) -> checkout.keeping(card));
    }

    private void learnRefund(Refund refund) {
        refunds.add(refund);
        refundKeys.add(refund.key());
        checkouts.computeIfPresent(
                idsByReference.get(refund.reference()), (id, checkout) -> checkout.refunded(refund.amountOere()));
    }

    Optional<HostedCheckout> find(String id) {
        return Optional.ofNullable(checkouts.get(id));
    }

    Optional<String> idOfKey(String key) {
        return Optional.ofNullable(idsByKey.get(key));
    }

    Optional<String> idOfReference(String reference) {
        return Optional.ofNullable(idsByReference.get(reference));
    }

    TestCard cardUsed(String checkoutId) {
        return cardsUsed.get(checkoutId);
    }

    Optional<KeptCard> kept(String token) {
        return Optional.ofNullable(kept.get(token));
    }

    boolean knowsRefund(String key) {
        return refundKeys.contains(key);
    }

    /** @param name a card's, or a kept card's token */
    Optional<Behaviour> behaviour(String name) {
        return Optional.ofNullable(behaviours.get(name));
    }

    /** The checkouts that a slow bank still has. */
    List<String> charging() {
        return checkouts.values().stream()
                .filter(checkout -> checkout.state() == HostedCheckout.State.CHARGING)
                .map(HostedCheckout::id)
                .toList();
    }

    List<Charge> charges() {
        return List.copyOf(charges);
    }

    List<Refund> refunds() {
        return List.copyOf(refunds);
    }
}
