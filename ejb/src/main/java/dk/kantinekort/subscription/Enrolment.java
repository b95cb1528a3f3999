package dk.kantinekort.subscription;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.stored.CardConsent;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.payment.stored.StoringOrder;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.terms.TermsKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Reserves what the citizen pays in a window: the first period of a new subscription, or the one that was declined. The same
 * checkout stores the card that later periods are charged to. The window is opened after the commit.
 */
@Stateless
public class Enrolment {

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAccess access;

    @Inject
    private Plans plans;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Places places;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Settling settling;

    @Inject
    private Clock clock;

    /**
     * Begins a subscription [Tilmeld].
     *
     * @param purpose what the payer is told in the window, at most 100 characters
     * @return the checkout's payment
     * @throws RefusedException {@code TERMS_NOT_ACCEPTED}, {@code PLAN_NOT_OFFERED}, {@code PLAN_OF_OTHER_GROUP}, {@code PLAN_FULL}, {@code ALREADY_SUBSCRIBED}
     */
    public long begin(long personId, EnrolmentForm form, String purpose) {
        Account account = access.require(personId, form.account());
        SubscriptionPlan plan = plans.require(form.plan());
        requireAccepted(form.termsAccepted());
        PeriodCharge first = requireOffered(plan, account);
        plans.hold(plan);
        requirePlace(plan, account);
        Subscription subscription = new Subscription(plan.id(), account.id(), personId, form, clock.instant());
        StoredPaymentCard card = store(subscription, personId, first.amount(), purpose, form.language());
        subscription.chargeTo(card, form.language());
        subscriptions.add(subscription);
        subscriptions.add(SubscriptionCharge.begun(subscription.id(), first), card.paymentId());
        return card.paymentId();
    }

    /**
     * Begins to pay what was declined [Betal nu], by whoever may use the account. The card that pays is charged from then on.
     *
     * @return the checkout's payment; empty when nothing is owed any more, since the plan is for other accounts now: it ends by this
     * @throws RefusedException {@code TERMS_NOT_ACCEPTED}, {@code NOTHING_TO_PAY}
     */
    public Optional<Long> beginPaying(
            long personId, String publicId, boolean termsAccepted, String purpose, String language) {
        Subscription subscription = subscriptions.lock(publicId);
        Account account = accounts.find(subscription.accountId()).orElseThrow();
        access.require(personId, account.publicId());
        requireAccepted(termsAccepted);
        SubscriptionCharge charge = subscriptions
                .findLastCharge(subscription)
                .filter(owed -> owed.state().isOwed() && subscription.isCharged())
                .orElseThrow(() -> new RefusedException(Refusal.of("NOTHING_TO_PAY")));
        if (!settling.isForItsAccount(subscription)) {
            settling.endOwing(subscription, clock.instant());
            return Optional.empty();
        }
        charge.begin();
        StoredPaymentCard card = store(subscription, personId, charge.amount(), purpose, language);
        subscriptions.addTry(charge, card.paymentId());
        return Optional.of(card.paymentId());
    }

    private StoredPaymentCard store(
            Subscription subscription, long personId, Money amount, String purpose, String language) {
        CardConsent consent = new CardConsent(TermsKind.SUBSCRIPTION.name(), TermsKind.SUBSCRIPTION.version());
        return cards.begin(new StoringOrder(
                personId, subscription.thing(), PaymentMethod.CARD, amount, purpose, language, consent));
    }

    private static void requireAccepted(boolean accepted) {
        if (!accepted) {
            throw new RefusedException(Refusal.atField("terms", "TERMS_NOT_ACCEPTED"));
        }
    }

    private PeriodCharge requireOffered(SubscriptionPlan plan, Account account) {
        if (!plan.isOffered()) {
            throw new RefusedException(Refusal.of("PLAN_NOT_OFFERED"));
        }
        eligibility.require(plan, account);
        return plans.firstPeriod(plan, account.unitId(), BusinessTime.today(clock))
                .orElseThrow(() -> new RefusedException(Refusal.of("PLAN_NOT_OFFERED")));
    }

    private void requirePlace(SubscriptionPlan plan, Account account) {
        if (subscriptions.listStanding(account.id()).stream().anyMatch(other -> other.planId() == plan.id())) {
            throw new RefusedException(Refusal.of("ALREADY_SUBSCRIBED"));
        }
        if (places.isFull(plan, account.id())) {
            throw new RefusedException(Refusal.of("PLAN_FULL"));
        }
    }
}
