package dk.kantinekort.subscription;

import dk.kantinekort.subscription.plan.PeriodCharge;
import dk.kantinekort.subscription.plan.SubscriptionPlan;

/** A period that is to be charged now, and the one after it. */
record RipePeriod(RipeSubscription subscription, SubscriptionPlan plan, PeriodCharge charge, PeriodCharge following) {}
