package dk.kantinekort.payment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The life of a payment. Money that was taken outweighs all that was believed before: a payment that was given up as declined
 * completes all the same when the provider says so.
 */
public enum PaymentStatus {
    /** Committed with its reference and key; the provider may or may not have heard of it. */
    RESERVED,
    /** The payment window is open. */
    PENDING,
    /** The payer has approved, and the provider holds the money ready: it is to be taken. */
    AUTHORISED,
    /** The provider was asked and did not answer. */
    UNKNOWN,
    /** Nobody knows after seven days, or the provider will not take what the payer has approved: staff find out. */
    FOR_STAFF,
    COMPLETED,
    DECLINED,
    /** The payer approved, or the provider took, another amount or currency than we asked for: not booked, staff alone decide. */
    DISCREPANCY;

    private static final Map<PaymentStatus, Set<PaymentStatus>> NEXT = Map.of(
            RESERVED, EnumSet.of(PENDING, AUTHORISED, UNKNOWN, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            PENDING, EnumSet.of(AUTHORISED, UNKNOWN, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            AUTHORISED, EnumSet.of(UNKNOWN, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            UNKNOWN, EnumSet.of(PENDING, AUTHORISED, FOR_STAFF, COMPLETED, DECLINED, DISCREPANCY),
            FOR_STAFF, EnumSet.of(COMPLETED, DECLINED, DISCREPANCY),
            COMPLETED, EnumSet.noneOf(PaymentStatus.class),
            DECLINED, EnumSet.of(COMPLETED, DISCREPANCY),
            DISCREPANCY, EnumSet.of(COMPLETED, DECLINED));

    /** Those that staff are to say the end of. */
    static Set<PaymentStatus> waitingForStaff() {
        return EnumSet.of(FOR_STAFF, DISCREPANCY);
    }

    /** Those in which the provider is asked about it still, by plan. */
    public static Set<PaymentStatus> open() {
        return EnumSet.of(RESERVED, PENDING, AUTHORISED, UNKNOWN);
    }

    /** What may follow. */
    public Set<PaymentStatus> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether the provider is asked about it still, by plan. */
    public boolean isOpen() {
        return open().contains(this);
    }

    /**
     * Whether approved money is to be taken: not when it was given up meanwhile, for the payer has been told so; but still when staff
     * have credited it, while the provider was silent.
     */
    boolean takesApproved() {
        return this == AUTHORISED || this == FOR_STAFF || this == COMPLETED;
    }

    /** Whether staff are to say what becomes of it. */
    public boolean waitsForStaff() {
        return waitingForStaff().contains(this);
    }

    /**
     * Whether it is not yet known what became of it, be it that the provider or that staff are to say. Of a discrepancy it is known
     * what the provider did, so it does not count.
     */
    public boolean isUndecided() {
        return isOpen() || this == FOR_STAFF;
    }
}
