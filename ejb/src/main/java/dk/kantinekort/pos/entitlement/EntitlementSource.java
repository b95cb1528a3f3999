package dk.kantinekort.pos.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Implemented by whoever sells things that are paid for beforehand. Called within the transaction of the sale. */
public interface EntitlementSource {

    /** What the account has at the unit on that date, used or not. */
    List<Entitlement> list(long accountId, long unitId, LocalDate date);

    /**
     * Marks them as used by the purchase. One of two that use the same at a moment gets a collision in the database.
     *
     * @param entitlements ids of unused ones, each as {@link #list} has given it for the same date
     */
    void use(long purchaseId, Set<String> entitlements, LocalDate date);

    /** They have not been had after all: they can be used again on their date. */
    void giveBack(long purchaseId);
}
