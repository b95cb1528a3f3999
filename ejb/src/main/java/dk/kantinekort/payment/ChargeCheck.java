package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.ChargeRecords;
import dk.kantinekort.payment.provider.ChargeRecords.ProviderCharge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the payments against the providers' own records. Goes over the wire, so never in a transaction. */
@ApplicationScoped
public class ChargeCheck {

    @Inject
    private PaymentLists payments;

    @Inject
    @Any
    private Instance<ChargeRecords> providers;

    /**
     * Charges whose payment is not completed here, and is not one that is undecided either; and every charge of one
     * payment after its first.
     */
    public long countUnbooked() {
        return providers.stream()
                .mapToLong(provider -> {
                    List<ProviderCharge> charges = provider.list();
                    return countUnbooked(charges, payments.statuses(provider.provider()));
                })
                .sum();
    }

    static long countUnbooked(List<ProviderCharge> charges, Map<String, PaymentStatus> statuses) {
        Map<String, Long> times =
                charges.stream().collect(Collectors.groupingBy(ProviderCharge::reference, Collectors.counting()));
        return times.entrySet().stream()
                .mapToLong(charged -> charged.getValue() - expected(statuses.get(charged.getKey())))
                .sum();
    }

    private static int expected(PaymentStatus status) {
        return status != null && (status == PaymentStatus.COMPLETED || status.isUndecided()) ? 1 : 0;
    }

    /** Payments that are completed here although their provider has no charge for them. */
    public long countUncharged() {
        return providers.stream()
                .mapToLong(provider -> {
                    Map<String, PaymentStatus> statuses = payments.statuses(provider.provider());
                    return countUncharged(provider.list(), statuses);
                })
                .sum();
    }

    static long countUncharged(List<ProviderCharge> charges, Map<String, PaymentStatus> statuses) {
        Set<String> charged = charges.stream().map(ProviderCharge::reference).collect(Collectors.toSet());
        return statuses.entrySet().stream()
                .filter(payment -> payment.getValue() == PaymentStatus.COMPLETED)
                .filter(payment -> !charged.contains(payment.getKey()))
                .count();
    }
}
