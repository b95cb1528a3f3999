package dk.kantinekort.payment.nexi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The municipality's agreement with Nexi. In use when both secrets are set. */
@ApplicationScoped
public class NexiSettings {

    private String url;
    private Optional<String> secretKey;
    private Optional<String> webhookSecret;
    private int taxRate;
    private int windowMinutes;

    protected NexiSettings() {}

    /**
     * @param url base of the API, without a slash at its end
     * @param webhookSecret ours, that the word each webhook must bring is made of; two with a comma between while one replaces the other
     * @param taxRate of a deposit, in hundredths of a per cent
     * @param windowMinutes how long a payer may take in the payment window
     */
    @Inject
    public NexiSettings(
            @ConfigProperty(name = "kantinekort.payment.nexi.url") String url,
            @ConfigProperty(name = "kantinekort.payment.nexi.secret-key") Optional<String> secretKey,
            @ConfigProperty(name = "kantinekort.payment.nexi.webhook-secret") Optional<String> webhookSecret,
            @ConfigProperty(name = "kantinekort.payment.nexi.tax-rate") int taxRate,
            @ConfigProperty(name = "kantinekort.payment.nexi.window-minutes") int windowMinutes) {
        this.url = url;
        this.secretKey = secretKey;
        this.webhookSecret = webhookSecret;
        this.taxRate = taxRate;
        this.windowMinutes = windowMinutes;
    }

    boolean isOn() {
        return secretKey.isPresent() && webhookSecret.isPresent();
    }

    String url() {
        return url;
    }

    String secretKey() {
        return secretKey.orElseThrow();
    }

    /** The current one first, then one that is being replaced. */
    List<String> webhookSecrets() {
        return List.of(webhookSecret.orElseThrow().strip().split("\\s*,\\s*"));
    }

    int taxRate() {
        return taxRate;
    }

    Duration window() {
        return Duration.ofMinutes(windowMinutes);
    }
}
