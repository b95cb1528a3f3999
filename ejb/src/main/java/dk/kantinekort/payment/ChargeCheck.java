package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.ChargeRecords;
import dk.kantinekort.payment.provider.ChargeRecords.ProviderCharge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the payments against the providers' own records. */
@ApplicationScoped
public class ChargeCheck {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    @Any
    private Instance<ChargeRecords> providers;

    /** Charges whose payment is not completed here, and is not one that is still asked about either. */
    public long countUnbooked() {
        return providers.stream()
                .mapToLong(provider -> {
                    List<ProviderCharge> charges = provider.list();
                    return countUnbooked(charges, statuses(provider.provider()));
                })
                .sum();
    }

    static long countUnbooked(List<ProviderCharge> charges, Map<String, PaymentStatus> statuses) {
        return charges.stream()
                .map(charge -> statuses.getOrDefault(charge.reference(), PaymentStatus.DISCREPANCY))
                .filter(status -> status != PaymentStatus.COMPLETED && !status.isOpen())
                .count();
    }

    /** Payments that are completed here although their provider has no charge for them. */
    public long countUncharged() {
        return providers.stream()
                .mapToLong(provider -> {
                    Map<String, PaymentStatus> statuses = statuses(provider.provider());
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

    private Map<String, PaymentStatus> statuses(String provider) {
        Map<String, PaymentStatus> statuses = new HashMap<>();
        em.createQuery("select p.reference, p.status from Payment p where p.provider = :provider", Object[].class)
                .setParameter("provider", provider)
                .getResultList()
                .forEach(row -> statuses.put((String) row[0], (PaymentStatus) row[1]));
        return statuses;
    }
}
