package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.payment.sandbox.simulator.HostedCheckout.State;
import dk.kantinekort.shared.id.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's business. Everything that happens is written to its log first, and what it knows is what the log says, so
 * that a kill at any moment loses nothing that was answered.
 */
final class Simulator {

    static final Duration WINDOW_STAYS_OPEN = Duration.ofMinutes(60);

    private static final String CANCELLED = "cancelled";

    private final ProviderLog log;
    private final Clock clock;
    private final Memory memory = new Memory();
    private final Set<String> answersToLose = new HashSet<>();

    Simulator(ProviderLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        log.before().forEach(memory::learn);
    }

    /** The same key again is the same checkout. Empty when the reference stands already under another key. */
    synchronized Optional<HostedCheckout> open(MerchantOrder order) {
        Optional<String> known = memory.idOfKey(order.key());
        if (known.isPresent()) {
            return known.flatMap(memory::find);
        }
        if (memory.idOfReference(order.reference()).isPresent()) {
            return Optional.empty();
        }
        String id = PublicId.next();
        write(order.line(id, clock.millis()));
        return find(id);
    }

    synchronized Optional<HostedCheckout> find(String id) {
        memory.find(id)
                .filter(checkout -> checkout.isOpen() && hasLapsed(checkout))
                .ifPresent(checkout -> decline(checkout, "lapsed"));
        return memory.find(id);
    }

    synchronized Optional<HostedCheckout> findByReference(String reference) {
        return memory.idOfReference(reference).flatMap(this::find);
    }

    private boolean hasLapsed(HostedCheckout checkout) {
        return checkout.openedAt().plus(WINDOW_STAYS_OPEN).isBefore(clock.instant());
    }

    /** The payer pays. A checkout that is not open any more stays as it is, so that a second click does nothing. */
    synchronized HostedCheckout pay(HostedCheckout asShown, TestCard card) {
        return pay(asShown, card, behaviour(card));
    }

    private HostedCheckout pay(HostedCheckout asShown, TestCard card, Behaviour behaviour) {
        HostedCheckout checkout = find(asShown.id()).orElseThrow();
        if (!checkout.isOpen()) {
            return checkout;
        }
        if (behaviour.declines()) {
            decline(checkout, behaviour.reason());
        } else if (behaviour == Behaviour.SLOW) {
            write(LogLine.of("charging", "checkout", checkout.id(), "card", card.cardName()));
        } else {
            accept(checkout, card);
        }
        if (behaviour == Behaviour.LOST_ANSWER) {
            answersToLose.add(checkout.order().reference());
        }
        return memory.find(checkout.id()).orElseThrow();
    }

    /** The slow bank has answered. */
    synchronized HostedCheckout finish(String id) {
        HostedCheckout checkout = memory.find(id).orElseThrow();
        if (checkout.state() == State.CHARGING) {
            accept(checkout, memory.cardUsed(id));
        }
        return memory.find(id).orElseThrow();
    }

    /** The card is kept before money is taken: a kill in between leaves a card too many, never a payment without its card. */
    private void accept(HostedCheckout checkout, TestCard card) {
        MerchantOrder order = checkout.order();
        if (order.keepsCard()) {
            write(new KeptCard(PublicId.next(), card, order.means(), clock.instant()).line(checkout.id()));
        }
        if (order.isOnlyReserved()) {
            write(LogLine.of("authorise", "checkout", checkout.id(), "card", card.cardName()));
        } else if (order.amountOere() > 0) {
            charge(checkout, card, order.amountOere());
        }
    }

    synchronized HostedCheckout cancel(String id) {
        HostedCheckout checkout = find(id).orElseThrow();
        if (checkout.isOpen()) {
            decline(checkout, CANCELLED);
        }
        return memory.find(id).orElseThrow();
    }

    /** Charges the kept card that the order names. The same key again is the same charge. */
    synchronized Optional<HostedCheckout> chargeKept(MerchantOrder order) {
        return open(order).map(checkout -> memory.kept(order.token())
                .map(card -> pay(checkout, card.card(), behaviour(card)))
                .orElseGet(() -> refuse(checkout)));
    }

    private HostedCheckout refuse(HostedCheckout checkout) {
        if (checkout.isOpen()) {
            decline(checkout, "unknown_token");
        }
        return memory.find(checkout.id()).orElseThrow();
    }

    /** Takes what the payer has approved, or a part of it and lets the rest go. */
    synchronized Reply capture(String reference, long oere) {
        Optional<HostedCheckout> checkout = findByReference(reference);
        if (checkout.filter(one -> one.state() == State.CHARGED && one.capturedOere() == oere)
                .isPresent()) {
            return Reply.DONE;
        }
        Optional<HostedCheckout> ready =
                checkout.filter(one -> one.state() == State.AUTHORISED && one.authorisedOere() >= oere);
        ready.ifPresent(one -> charge(one, memory.cardUsed(one.id()), oere));
        return ready.isPresent() ? Reply.DONE : Reply.refused("not_reserved");
    }

    /** Lets go of what the payer has approved; where they have approved nothing, the window closes. */
    synchronized Reply letGo(String reference) {
        Optional<HostedCheckout> checkout = findByReference(reference);
        checkout.filter(one -> one.isOpen() || one.state() == State.AUTHORISED)
                .ifPresent(one -> decline(one, CANCELLED));
        boolean gone = findByReference(reference)
                .filter(one -> one.state() == State.DECLINED)
                .isPresent();
        return gone ? Reply.DONE : Reply.refused("not_reserved");
    }

    /** Pays back to the card that it was paid with, never more than was taken. The same key again is the same refund. */
    synchronized Reply refund(RefundOrder order) {
        if (memory.knowsRefund(order.key())) {
            return Reply.DONE;
        }
        return findByReference(order.reference())
                .filter(paid -> paid.capturedOere() - paid.refundedOere() >= order.amountOere())
                .map(paid -> refund(order, paid))
                .orElseGet(() -> Reply.refused("too_much"));
    }

    private Reply refund(RefundOrder order, HostedCheckout paid) {
        TestCard card = memory.cardUsed(paid.id());
        Behaviour behaviour = behaviour(card);
        if (behaviour.declines()) {
            return Reply.refused(behaviour.reason());
        }
        write(Refund.of(order, paid.order().currency(), card, clock.instant()).line());
        return new Reply("", behaviour == Behaviour.LOST_ANSWER || behaviour == Behaviour.SLOW);
    }

    /** @return whether the card was kept until now */
    synchronized boolean revoke(String token) {
        boolean known = memory.kept(token).isPresent();
        if (known) {
            write(LogLine.of("revoke", "token", token));
        }
        return known;
    }

    /** @param name of a test card, or the token of a kept one. @return whether there is such a card */
    synchronized boolean treat(String name, Behaviour behaviour) {
        Optional<String> known = TestCard.named(name).map(TestCard::cardName).or(() -> memory.kept(name)
                .map(KeptCard::token));
        known.ifPresent(card -> write(LogLine.of("behaviour", "card", card, "behaviour", behaviour.name())));
        return known.isPresent();
    }

    synchronized Behaviour behaviour(TestCard card) {
        return memory.behaviour(card.cardName()).orElseGet(card::initially);
    }

    /** A kept card is treated like the card it is, unless somebody has decided otherwise for just this one. */
    private Behaviour behaviour(KeptCard card) {
        return memory.behaviour(card.token()).orElseGet(() -> behaviour(card.card()));
    }

    synchronized List<Charge> charges() {
        return memory.charges();
    }

    synchronized List<Refund> refunds() {
        return memory.refunds();
    }

    /** The checkouts that a slow bank still has. */
    synchronized List<String> charging() {
        return memory.charging();
    }

    /** Whether the merchant is not to hear by itself how the checkout ended. */
    synchronized boolean isKeptFromMerchant(HostedCheckout checkout) {
        return answersToLose.contains(checkout.order().reference());
    }

    /** Whether the query about it is not to be answered: once after the answer was to be lost, and while the bank is slow. */
    synchronized boolean leavesUnanswered(HostedCheckout checkout) {
        return checkout.state() == State.CHARGING
                || answersToLose.remove(checkout.order().reference());
    }

    private void charge(HostedCheckout checkout, TestCard card, long oere) {
        MerchantOrder order = checkout.order();
        Charge charge = new Charge(
                PublicId.next(), order.reference(), oere, order.currency(), card.cardName(), clock.instant());
        write(charge.line(checkout.id()));
    }

    private void decline(HostedCheckout checkout, String reason) {
        write(LogLine.of("decline", "checkout", checkout.id(), "reason", reason));
    }

    private void write(LogLine line) {
        log.append(line);
        memory.learn(line);
    }
}
