package dk.kantinekort.subscription;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.plan.ComingPrice;
import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.PeriodLength;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A plan as it stands for one account.
 *
 * @param plan public id
 * @param about empty when there is nothing to tell
 * @param facts what is to be known of it besides
 * @param fits whether the account's owner is of a class of person that it is for
 * @param price of a whole period now
 * @param coming a price that is announced; empty when none is
 * @param starts its first day
 * @param ends its last day; empty when it has none
 * @param first what would be paid to enrol now; empty when the account cannot
 * @param then what is charged after that; empty when nothing is
 * @param full whether that is only because all places are taken
 * @param waiting how the account waits for a place; empty when it does not, or has its place
 * @param standing the account's subscription to it; empty when it has none
 */
public record PlanOffer(
        String plan,
        String name,
        String about,
        PlanFacts facts,
        boolean fits,
        PeriodLength length,
        Money price,
        Optional<ComingPrice> coming,
        LocalDate starts,
        Optional<LocalDate> ends,
        Optional<PeriodCharge> first,
        Optional<PeriodCharge> then,
        boolean full,
        Optional<WaitingPlace> waiting,
        Optional<StandingSubscription> standing) {}
