package dk.kantinekort.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the municipality sets for the portal as a whole. Settings of one feature stand in that feature. */
@Named("settings")
@ApplicationScoped
public class PortalSettings {

    @Inject
    @ConfigProperty(name = "kantinekort.sandbox")
    private boolean sandbox;

    @Inject
    @ConfigProperty(name = "kantinekort.public-url")
    private URI publicUrl;

    @Inject
    @ConfigProperty(name = "kantinekort.portal-name")
    private String portalName;

    @Inject
    @ConfigProperty(name = "kantinekort.municipality")
    private String municipality;

    @Inject
    @ConfigProperty(name = "kantinekort.support.phone")
    private Optional<String> supportPhone;

    @Inject
    @ConfigProperty(name = "kantinekort.support.email")
    private Optional<String> supportEmail;

    @Inject
    @ConfigProperty(name = "kantinekort.support.hours")
    private Optional<String> supportHours;

    @Inject
    @ConfigProperty(name = "kantinekort.cpr.accept-replacement-numbers")
    private boolean acceptReplacementCpr;

    /** Whether the built-in identity provider, payment provider and sandbox API are on. Never in production. */
    public boolean isSandbox() {
        return sandbox;
    }

    /** The address that citizens know the portal by, without a slash at its end. */
    public String getPublicUrl() {
        String text = publicUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    public String getPortalName() {
        return portalName;
    }

    public String getMunicipality() {
        return municipality;
    }

    public String getSupportPhone() {
        return supportPhone.orElse("");
    }

    public String getSupportEmail() {
        return supportEmail.orElse("");
    }

    public String getSupportHours() {
        return supportHours.orElse("");
    }

    /** Whether CPR numbers with day + 60 are accepted. */
    public boolean acceptsReplacementCpr() {
        return acceptReplacementCpr;
    }
}
