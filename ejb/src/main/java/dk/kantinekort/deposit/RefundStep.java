package dk.kantinekort.deposit;

import dk.kantinekort.payment.refund.RefundStatus;
import java.util.EnumSet;
import java.util.Set;

/** A step in the life of a refund that is booked, by a key of its own. */
enum RefundStep {
    SET_ASIDE("refund:", EnumSet.complementOf(EnumSet.of(RefundStatus.REQUESTED, RefundStatus.REJECTED))),
    PAID_BACK("refund-done:", EnumSet.of(RefundStatus.COMPLETED, RefundStatus.PAID_AFTER_ALL)),
    PUT_BACK("refund-declined:", EnumSet.of(RefundStatus.DECLINED, RefundStatus.PAID_AFTER_ALL));

    private final String prefix;
    private final Set<RefundStatus> statuses;

    RefundStep(String prefix, Set<RefundStatus> statuses) {
        this.prefix = prefix;
        this.statuses = statuses;
    }

    /** What all of its keys begin with, and no key of another step does. */
    String prefix() {
        return prefix;
    }

    /** The books' key of the step of the refund with that reference. */
    String key(String reference) {
        return prefix + reference;
    }

    /** Those of a refund that has taken it. */
    Set<RefundStatus> statuses() {
        return Set.copyOf(statuses);
    }
}
