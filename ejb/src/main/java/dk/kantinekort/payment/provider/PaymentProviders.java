package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers that the settings put to use. Which of them takes cards, and which MobilePay, is a setting as well. */
@ApplicationScoped
public class PaymentProviders {

    @Inject
    @Any
    private Instance<PaymentProvider> providers;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.card")
    private String card;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay")
    private String mobilePay;

    /** @throws NotFoundException when there is no such provider, or it is not in use */
    public PaymentProvider require(String name) {
        return inUse().filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("payment provider"));
    }

    /** Who takes new payments by that method. */
    public Optional<PaymentProvider> findOffering(PaymentMethod method) {
        return inUse().filter(provider -> provider.name().equals(chosen(method)))
                .filter(provider -> provider.methods().contains(method))
                .findFirst();
    }

    /** All that citizens may pay with now. */
    public Set<PaymentMethod> methods() {
        Set<PaymentMethod> methods = EnumSet.allOf(PaymentMethod.class);
        methods.removeIf(method -> findOffering(method).isEmpty());
        return methods;
    }

    /** Every provider in use, whether it takes new payments or only finishes old ones. */
    public Stream<PaymentProvider> inUse() {
        return providers.stream().filter(provider -> !provider.methods().isEmpty());
    }

    private String chosen(PaymentMethod method) {
        return switch (method) {
            case CARD -> card;
            case MOBILE_PAY -> mobilePay;
        };
    }
}
