package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.shared.id.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's business. Everything that happens is written to its log first, and what it knows is what the log says, so
 * that a kill at any moment loses nothing that was answered.
 */
final class Simulator {

    static final Duration WINDOW_STAYS_OPEN = Duration.ofMinutes(60);

    private final ProviderLog log;
    private final Clock clock;
    private final Map<String, HostedCheckout> checkouts = new HashMap<>();
    private final Map<String, String> idsByKey = new HashMap<>();
    private final Map<String, String> idsByReference = new HashMap<>();
    private final Map<TestCard, Behaviour> behaviours = new EnumMap<>(TestCard.class);
    private final Map<String, String> chargingCards = new HashMap<>();
    private final List<Charge> charges = new ArrayList<>();
    private final Set<String> answersToLose = new HashSet<>();

    Simulator(ProviderLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        log.before().forEach(this::learn);
    }

    /** The same key again is the same checkout. Empty when the reference stands already under another key. */
    synchronized Optional<HostedCheckout> open(MerchantOrder order) {
        String known = idsByKey.get(order.key());
        if (known != null) {
            return Optional.of(checkouts.get(known));
        }
        if (idsByReference.containsKey(order.reference())) {
            return Optional.empty();
        }
        String id = PublicId.next();
        write(order.line(id, clock.millis()));
        return find(id);
    }

    synchronized Optional<HostedCheckout> find(String id) {
        HostedCheckout checkout = checkouts.get(id);
        if (checkout != null && checkout.isOpen() && hasLapsed(checkout)) {
            decline(checkout, "lapsed");
        }
        return Optional.ofNullable(checkouts.get(id));
    }

    synchronized Optional<HostedCheckout> findByReference(String reference) {
        return Optional.ofNullable(idsByReference.get(reference)).flatMap(this::find);
    }

    private boolean hasLapsed(HostedCheckout checkout) {
        return checkout.openedAt().plus(WINDOW_STAYS_OPEN).isBefore(clock.instant());
    }

    /** The payer pays. A checkout that is not open any more stays as it is, so that a second click does nothing. */
    synchronized HostedCheckout pay(HostedCheckout asShown, TestCard card) {
        HostedCheckout checkout = find(asShown.id()).orElseThrow();
        if (!checkout.isOpen()) {
            return checkout;
        }
        Behaviour behaviour = behaviour(card);
        if (behaviour.declines()) {
            decline(checkout, behaviour.reason());
        } else if (behaviour == Behaviour.SLOW) {
            write(LogLine.of("charging", "checkout", checkout.id(), "card", card.cardName()));
        } else {
            charge(checkout, card.cardName());
        }
        if (behaviour == Behaviour.LOST_ANSWER) {
            answersToLose.add(checkout.order().reference());
        }
        return checkouts.get(checkout.id());
    }

    /** The slow bank has answered. */
    synchronized HostedCheckout finish(String id) {
        HostedCheckout checkout = checkouts.get(id);
        if (checkout.state() == HostedCheckout.State.CHARGING) {
            charge(checkout, chargingCards.get(id));
        }
        return checkouts.get(id);
    }

    synchronized HostedCheckout cancel(String id) {
        HostedCheckout checkout = find(id).orElseThrow();
        if (checkout.isOpen()) {
            decline(checkout, "cancelled");
        }
        return checkouts.get(id);
    }

    synchronized void treat(TestCard card, Behaviour behaviour) {
        write(LogLine.of("behaviour", "card", card.cardName(), "behaviour", behaviour.name()));
    }

    synchronized Behaviour behaviour(TestCard card) {
        return behaviours.getOrDefault(card, card.initially());
    }

    synchronized List<Charge> charges() {
        return List.copyOf(charges);
    }

    /** The checkouts that a slow bank still has. */
    synchronized List<String> charging() {
        return List.copyOf(chargingCards.keySet());
    }

    /** Whether the query about it is not to be answered: once after the answer was to be lost, and while the bank is slow. */
    synchronized boolean leavesUnanswered(HostedCheckout checkout) {
        return checkout.state() == HostedCheckout.State.CHARGING
                || answersToLose.remove(checkout.order().reference());
    }

    private void charge(HostedCheckout checkout, String card) {
        MerchantOrder order = checkout.order();
        Charge charge = new Charge(
                PublicId.next(), order.reference(), order.amountOere(), order.currency(), card, clock.instant());
        write(charge.line(checkout.id()));
    }

    private void decline(HostedCheckout checkout, String reason) {
        write(LogLine.of("decline", "checkout", checkout.id(), "reason", reason));
    }

    private void write(LogLine line) {
        log.append(line);
        learn(line);
    }

    private void learn(LogLine line) {
        switch (line.event()) {
            case "checkout" -> learnCheckout(line);
            case "charging" -> {
                chargingCards.put(line.get("checkout"), line.get("card"));
                checkouts.computeIfPresent(line.get("checkout"), (id, checkout) -> checkout.charging());
            }
            case "charge" -> learnCharge(line);
            case "decline" ->
                checkouts.computeIfPresent(
                        line.get("checkout"), (id, checkout) -> checkout.declined(line.get("reason")));
            case "behaviour" ->
                TestCard.named(line.get("card"))
                        .ifPresent(card -> behaviours.put(card, Behaviour.valueOf(line.get("behaviour"))));
            default -> throw new IllegalStateException("the provider's log holds an unknown event: " + line.event());
        }
    }

    private void learnCheckout(LogLine line) {
        MerchantOrder order = MerchantOrder.of(line);
        String id = line.get("id");
        checkouts.put(id, HostedCheckout.opened(id, order, java.time.Instant.ofEpochMilli(line.getLong("at"))));
        idsByKey.put(order.key(), id);
        idsByReference.put(order.reference(), id);
    }

    private void learnCharge(LogLine line) {
        charges.add(Charge.of(line));
        chargingCards.remove(line.get("checkout"));
        checkouts.computeIfPresent(line.get("checkout"), (id, checkout) -> checkout.charged());
    }
}
