package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.person.PersonGroups;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.subscription.waiting.Wait;
import dk.kantinekort.subscription.waiting.Waits;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
    private Units units;

    @Inject
    private PersonGroups groups;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Places places;

    @Inject
    private Waits waits;

    @Inject
    private Standings standings;

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
                .map(plan -> offer(plan, account, Optional.ofNullable(standing.get(plan.id())), personId))
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

    /**
     * A plan of the account's unit, also when it is full, offered no more, taken already, or for others there.
     *
     * @throws NotFoundException when there is no such plan, or the account is not the person's to use
     */
    public PlanOffer requirePlan(long personId, String accountPublicId, String planPublicId) {
        Account account = access.require(personId, accountPublicId);
        SubscriptionPlan plan = plans.require(planPublicId);
        Optional<Subscription> standing = subscriptions.listStanding(account.id()).stream()
                .filter(subscription -> subscription.planId() == plan.id())
                .findFirst();
        if (standing.isEmpty() && !eligibility.isOfItsUnits(plan, account)) {
            throw new NotFoundException("plan");
        }
        return offer(plan, account, standing, personId);
    }

    /**
     * A subscription of the account, also when it is over.
     *
     * @throws NotFoundException when there is no such subscription, or the account is not the person's to use
     */
    public PlanOffer requireSubscription(long personId, String accountPublicId, String subscriptionPublicId) {
        Account account = access.require(personId, accountPublicId);
        Subscription subscription = subscriptions
                .find(subscriptionPublicId)
                .filter(found -> found.accountId() == account.id())
                .orElseThrow(() -> new NotFoundException("subscription"));
        SubscriptionPlan plan = plans.find(subscription.planId()).orElseThrow();
        return offer(plan, account, Optional.of(subscription), personId);
    }

    private PlanOffer offer(SubscriptionPlan plan, Account account, Optional<Subscription> standing, long viewer) {
        long accountId = account.id();
        long unitId = account.unitId();
        LocalDate today = BusinessTime.today(clock);
        boolean fits = eligibility.isOfItsGroups(plan, account);
        Optional<PeriodCharge> open =
                fits && plan.isOffered() ? plans.firstPeriod(plan, unitId, today) : Optional.empty();
        boolean full = places.isFull(plan, accountId);
        Optional<PeriodCharge> first = full || standing.isPresent() ? Optional.empty() : open;
        return new PlanOffer(
                plan.publicId(),
                plan.name(),
                plan.about(),
                new PlanFacts(
                        plan.schedule(),
                        unitsOf(plan),
                        groups.names(plan.groups()),
                        plan.meals().included(),
                        plan.refunds()),
                fits,
                plan.schedule().chargeDay().length(),
                plan.priceOn(today),
                plan.priceAfter(today),
                plan.schedule().starts(),
                plan.schedule().ends(),
                first,
                first.flatMap(
                        paid -> plans.nextPeriod(plan, unitId, paid.period().last(), today)),
                full && standing.isEmpty() && open.isPresent(),
                standing.isPresent()
                        ? Optional.empty()
                        : waits.find(plan.id(), accountId).map(this::waiting),
                standing.map(subscription -> standings.of(subscription, plan, viewer)));
    }

    private List<String> unitsOf(SubscriptionPlan plan) {
        return plan.units().stream()
                .flatMap(id -> units.find(id).stream())
                .map(Unit::name)
                .sorted()
                .toList();
    }

    private WaitingPlace waiting(Wait wait) {
        return new WaitingPlace(wait.isOffered() ? 0 : waits.position(wait), wait.offeredUntil());
    }
}
