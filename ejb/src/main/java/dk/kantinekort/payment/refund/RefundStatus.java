package dk.kantinekort.payment.refund;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a refund. */
public enum RefundStatus {
    /** A second person must approve it: nothing is set aside yet. */
    REQUESTED,
    /** Set aside and committed with its reference and key; the provider may or may not have heard of it. */
    RESERVED,
    /** The provider has taken it on, and does it later. */
    PENDING,
    /** The provider was asked and did not answer. */
    UNKNOWN,
    /** Nobody knows after seven days: staff find out. */
    FOR_STAFF,
    COMPLETED,
    /** Nothing was paid back: the money is on the account again. */
    DECLINED,
    /** Paid back by the provider although it had ended here without: booked by staff when the provider's line tells so. */
    PAID_AFTER_ALL,
    /** Taken back, or refused by the second person, before anything was set aside. */
    REJECTED;

    private static final Map<RefundStatus, Set<RefundStatus>> NEXT = Map.of(
            REQUESTED, EnumSet.of(RESERVED, REJECTED),
            RESERVED, EnumSet.of(PENDING, UNKNOWN, FOR_STAFF, COMPLETED, DECLINED),
            PENDING, EnumSet.of(UNKNOWN, FOR_STAFF, COMPLETED, DECLINED),
            UNKNOWN, EnumSet.of(PENDING, FOR_STAFF, COMPLETED, DECLINED),
            FOR_STAFF, EnumSet.of(COMPLETED, DECLINED),
            COMPLETED, EnumSet.noneOf(RefundStatus.class),
            DECLINED, EnumSet.of(PAID_AFTER_ALL),
            PAID_AFTER_ALL, EnumSet.noneOf(RefundStatus.class),
            REJECTED, EnumSet.noneOf(RefundStatus.class));

    /** Those in which money is set aside of which it is not known what became of it. */
    static Set<RefundStatus> underWay() {
        return EnumSet.of(RESERVED, PENDING, UNKNOWN, FOR_STAFF);
    }

    /** Those that a person is to say something to. */
    static Set<RefundStatus> waitingForStaff() {
        return EnumSet.of(REQUESTED, FOR_STAFF);
    }

    /** What may follow. */
    public Set<RefundStatus> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether the provider is asked for it still, by plan. */
    public boolean isOpen() {
        return underWay().contains(this) && this != FOR_STAFF;
    }

    /** Whether money is set aside of which it is not known what became of it, be it that the provider or that staff are to say. */
    public boolean isUnderWay() {
        return underWay().contains(this);
    }

    /** Whether it waits for a person. */
    public boolean waitsForStaff() {
        return waitingForStaff().contains(this);
    }

    /** Whether it has come to its end, as far as can be told. */
    public boolean isSettled() {
        return !isUnderWay() && this != REQUESTED;
    }

    /** Whether the payer has the money. */
    public boolean isPaidBack() {
        return this == COMPLETED || this == PAID_AFTER_ALL;
    }
}
