package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.stored.CardState;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.subscription.waiting.Wait;
import dk.kantinekort.subscription.waiting.Waits;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What [Abonnementer] shows for an account: the plans that it may have, and those that it has. */
@Stateless
public class SubscriptionOverview {

    @Inject
    private AccountAccess access;

    @Inject
    private Plans plans;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Settling settling;

    @Inject
    private Places places;

    @Inject
    private Waits waits;

    @Inject
    private PayBack payBack;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Payments payments;

    @Inject
    private Clock clock;

    /**
     * By name; what is offered no more only where the account has it.
     *
     * @throws NotFoundException when there is no such account, or it is not the person's to use
     */
    public List<PlanOffer> list(long personId, String accountPublicId) {
        Account account = access.require(personId, accountPublicId);
        Map<Long, Subscription> standing = subscriptions.listStanding(account.id()).stream()
                .collect(Collectors.toMap(Subscription::planId, Function.identity()));
        return list(account, standing.keySet())
                .map(plan -> offer(plan, account, Optional.ofNullable(standing.get(plan.id()))))
                .filter(offer -> offer.standing().isPresent() || offer.first().isPresent() || offer.full())
                .toList();
    }

    /** What it may have, and then what it has although it may not have it any more. */
    private Stream<SubscriptionPlan> list(Account account, Set<Long> standing) {
        List<SubscriptionPlan> had = plans.listFor(account.unitId()).stream()
                .filter(plan -> eligibility.isFor(plan, account))
                .toList();
        Set<Long> there = had.stream().map(SubscriptionPlan::id).collect(Collectors.toSet());
        return Stream.concat(
                had.stream(),
                standing.stream().filter(plan -> !there.contains(plan)).flatMap(plan -> plans.find(plan).stream()));
    }

    private PlanOffer offer(SubscriptionPlan plan, Account account, Optional<Subscription> standing) {
        long accountId = account.id();
        long unitId = account.unitId();
        LocalDate today = BusinessTime.today(clock);
        Optional<PeriodCharge> open = plan.isOffered() ? plans.firstPeriod(plan, unitId, today) : Optional.empty();
        boolean full = places.isFull(plan, accountId);
        return new PlanOffer(
                plan.publicId(),
                plan.name(),
                plan.about(),
                plan.refunds(),
                plan.schedule().chargeDay().length(),
                plan.priceOn(today),
                plan.schedule().starts(),
                plan.schedule().ends(),
                full || standing.isPresent() ? Optional.empty() : open,
                full && standing.isEmpty() && open.isPresent(),
                waits.find(plan.id(), accountId).map(this::waiting),
                standing.map(subscription -> standing(subscription, plan)));
    }

    private WaitingPlace waiting(Wait wait) {
        return new WaitingPlace(wait.isOffered() ? 0 : waits.position(wait), wait.offeredUntil());
    }

    private StandingSubscription standing(Subscription subscription, SubscriptionPlan plan) {
        Optional<SubscriptionCharge> last = subscriptions.findLastCharge(subscription);
        Optional<SubscriptionCharge> owed =
                last.filter(charge -> charge.state().isOwed() && subscription.state() != SubscriptionState.LEAVING);
        boolean begun = subscription.state() != SubscriptionState.ENROLLING;
        boolean charged = subscription.state() == SubscriptionState.ACTIVE && owed.isEmpty();
        return new StandingSubscription(
                subscription.publicId(),
                subscription.state(),
                begun ? Optional.of(subscription.paidUntil()) : Optional.empty(),
                charged ? settling.next(subscription, plan) : Optional.empty(),
                owed.map(SubscriptionCharge::amount),
                owed.flatMap(SubscriptionCharge::declineReason),
                owed.flatMap(SubscriptionCharge::tryOn),
                last.flatMap(this::window),
                card(subscription),
                plan.refunds() && begun
                        ? Optional.of(payBack.of(subscription, BusinessTime.today(clock)))
                        : Optional.empty());
    }

    private Optional<URI> window(SubscriptionCharge charge) {
        return Optional.of(charge)
                .filter(begun -> begun.state() == ChargeState.UNDER_WAY)
                .flatMap(subscriptions::findLastPayment)
                .flatMap(payments::find)
                .filter(payment -> payment.status().isOpen())
                .flatMap(Payment::window);
    }

    private String card(Subscription subscription) {
        return cards.find(subscription.cardId())
                .filter(card -> card.state() == CardState.ACTIVE)
                .map(SubscriptionOverview::name)
                .orElse("");
    }

    private static String name(StoredPaymentCard card) {
        return card.lastFour().isEmpty() ? card.brand() : card.brand() + " •••• " + card.lastFour();
    }
}
