package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The providers that the settings put to use. */
@ApplicationScoped
public class PaymentProviders {

    @Inject
    @Any
    private Instance<PaymentProvider> providers;

    /** @throws NotFoundException when there is no such provider, or it is not in use */
    public PaymentProvider require(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .filter(provider -> !provider.methods().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("payment provider"));
    }

    public Optional<PaymentProvider> findOffering(PaymentMethod method) {
        return providers.stream()
                .filter(provider -> provider.methods().contains(method))
                .findFirst();
    }

    /** All that citizens may pay with now. */
    public Set<PaymentMethod> methods() {
        Set<PaymentMethod> methods = EnumSet.noneOf(PaymentMethod.class);
        providers.forEach(provider -> methods.addAll(provider.methods()));
        return methods;
    }
}
