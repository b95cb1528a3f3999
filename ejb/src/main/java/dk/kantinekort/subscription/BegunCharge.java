package dk.kantinekort.subscription;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.stored.ReservedCharge;

/** A period's charge that is reserved together with many others. */
record BegunCharge(RipePeriod ripe, ReservedCharge charge, long id) {

    DueTask task() {
        return ripe.subscription().task();
    }

    RipeSubscription subscription() {
        return ripe.subscription();
    }
}
