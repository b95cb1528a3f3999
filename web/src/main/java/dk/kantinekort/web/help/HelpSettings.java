package dk.kantinekort.web.help;

import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom the municipality has citizens ask for money back, and the program for remote support. */
@Named
@ApplicationScoped
public class HelpSettings {

    @Inject
    private PortalSettings portal;

    @Inject
    @ConfigProperty(name = "kantinekort.payout.office")
    private Optional<String> payoutOffice;

    @Inject
    @ConfigProperty(name = "kantinekort.payout.phone")
    private Optional<String> payoutPhone;

    @Inject
    @ConfigProperty(name = "kantinekort.payout.email")
    private Optional<String> payoutEmail;

    @Inject
    @ConfigProperty(name = "kantinekort.payout.hours")
    private Optional<String> payoutHours;

    @Inject
    @ConfigProperty(name = "kantinekort.remote-support.program")
    private String program;

    @Inject
    @ConfigProperty(name = "kantinekort.remote-support.url")
    private Optional<URI> programUrl;

    @Inject
    @ConfigProperty(name = "kantinekort.deposit.minimum-kroner")
    private long leastKroner;

    @Inject
    @ConfigProperty(name = "kantinekort.deposit.maximum-kroner")
    private long mostKroner;

    @Inject
    @ConfigProperty(name = "kantinekort.topup.threshold-kroner")
    private long thresholdKroner;

    /** Who pays money out: the municipality, where no office is named. */
    public String getPayoutOffice() {
        return payoutOffice.orElseGet(portal::getMunicipality);
    }

    /** Support's, where it has none of its own; empty for none at all. So for mail and hours. */
    public String getPayoutPhone() {
        return payoutPhone.orElseGet(portal::getSupportPhone);
    }

    public String getPayoutEmail() {
        return payoutEmail.orElseGet(portal::getSupportEmail);
    }

    public String getPayoutHours() {
        return payoutHours.orElseGet(portal::getSupportHours);
    }

    /** What the program for remote support is called. */
    public String getProgram() {
        return program;
    }

    /** Where it is downloaded; empty when none is set. A link that is not encrypted is as none. */
    public String getProgramUrl() {
        return programUrl
                .filter(url -> "https".equals(url.getScheme()))
                .map(URI::toString)
                .orElse("");
    }

    Money leastDeposit() {
        return Money.ofKroner(leastKroner);
    }

    Money mostDeposit() {
        return Money.ofKroner(mostKroner);
    }

    /** Under which balance an account is topped up, where the citizen chooses no other. */
    Money topUpThreshold() {
        return Money.ofKroner(thresholdKroner);
    }
}
