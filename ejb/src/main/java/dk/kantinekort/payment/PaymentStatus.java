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
    /** The provider was asked and did not answer. */
    UNKNOWN,
    COMPLETED,
    DECLINED,
    /** The provider took another amount or currency than we asked for: not booked, staff look at it. */
    DISCREPANCY;

    private static final Map<PaymentStatus, Set<PaymentStatus>> NEXT = Map.of(
            RESERVED, EnumSet.of(PENDING, UNKNOWN, COMPLETED, DECLINED, DISCREPANCY),
            PENDING, EnumSet.of(UNKNOWN, COMPLETED, DECLINED, DISCREPANCY),
            UNKNOWN, EnumSet.of(PENDING, COMPLETED, DECLINED, DISCREPANCY),
            COMPLETED, EnumSet.noneOf(PaymentStatus.class),
            DECLINED, EnumSet.of(COMPLETED, DISCREPANCY),
            DISCREPANCY, EnumSet.noneOf(PaymentStatus.class));

    /** What may follow. */
    public Set<PaymentStatus> next() {
        return Set.copyOf(NEXT.get(this));
    }

    /** Whether the provider is asked about it still. */
    public boolean isOpen() {
        return this == RESERVED || this == PENDING || this == UNKNOWN;
    }
}
