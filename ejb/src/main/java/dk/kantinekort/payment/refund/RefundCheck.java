package dk.kantinekort.payment.refund;

import dk.kantinekort.payment.provider.ChargeRecords;
import dk.kantinekort.payment.provider.ChargeRecords.ProviderCharge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the refunds against the providers' own records. Goes over the wire, so never in a transaction. */
@ApplicationScoped
public class RefundCheck {

    @Inject
    private RefundRecords refunds;

    @Inject
    @Any
    private Instance<ChargeRecords> providers;

    /** What a provider has paid back that is neither paid back nor under way here, or for another amount, or more than once. */
    public long countUnknown() {
        return providers.stream()
                .mapToLong(provider -> {
                    List<ProviderCharge> theirs = provider.listRefunds();
                    return countUnknown(theirs, refunds.byReference(provider.provider()));
                })
                .sum();
    }

    static long countUnknown(List<ProviderCharge> theirs, Map<String, RefundRecord> ours) {
        Set<String> seen = new HashSet<>();
        return theirs.stream()
                .filter(refund -> !isExpected(refund, ours.get(refund.reference())) || !seen.add(refund.reference()))
                .count();
    }

    private static boolean isExpected(ProviderCharge theirs, RefundRecord ours) {
        return ours != null
                && ours.amount().equals(theirs.amount())
                && (ours.status().isPaidBack() || ours.status().isUnderWay());
    }

    /** Refunds that are paid back here although their provider knows nothing of them. */
    public long countUnmade() {
        return providers.stream()
                .mapToLong(provider -> {
                    Map<String, RefundRecord> ours = refunds.byReference(provider.provider());
                    return countUnmade(provider.listRefunds(), ours);
                })
                .sum();
    }

    static long countUnmade(List<ProviderCharge> theirs, Map<String, RefundRecord> ours) {
        Set<String> made = theirs.stream().map(ProviderCharge::reference).collect(Collectors.toSet());
        return ours.values().stream()
                .filter(refund -> refund.status().isPaidBack())
                .filter(refund -> !made.contains(refund.reference()))
                .count();
    }
}
