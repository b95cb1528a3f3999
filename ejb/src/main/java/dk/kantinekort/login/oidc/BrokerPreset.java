package dk.kantinekort.login.oidc;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each broker calls things, as far as its documents tell. Every one of them can be set otherwise. */
enum BrokerPreset {
    /** A plain OpenID Connect provider, such as the municipality's own for its staff, or the sandbox. */
    GENERIC("openid", "cpr", "", "sub", "acr", Optional.empty(), ""),
    SIGNATURGRUPPEN(
            "openid mitid ssn",
            "dk.cpr",
            "",
            "mitid.uuid",
            "loa",
            Optional.of(Assurance.SUBSTANTIAL),
            "idp_values=mitid"),
    SIGNICAT(
            "openid profile idp-id nin mitid-extra",
            "nin",
            "mitid_has_cpr",
            "mitid_uuid",
            "mitid_loa",
            Optional.of(Assurance.SUBSTANTIAL),
            ""),
    IDURA(
            "openid",
            "cprNumberIdentifier",
            "",
            "uuid",
            "acr",
            Optional.of(Assurance.SUBSTANTIAL),
            "acr_values=urn:grn:authn:dk:mitid:substantial");

    private final Map<String, String> settings;

    BrokerPreset(
            String scopes,
            String cprClaim,
            String hasCprClaim,
            String personClaim,
            String assuranceClaim,
            Optional<Assurance> minimum,
            String extraParameters) {
        settings = Map.of(
                "scopes", scopes,
                "cpr-claim", cprClaim,
                "has-cpr-claim", hasCprClaim,
                "person-claim", personClaim,
                "assurance-claim", assuranceClaim,
                "minimum-assurance", minimum.map(BrokerPreset::lowerCase).orElse("none"),
                "extra-parameters", extraParameters);
    }

    /** @throws IllegalStateException naming the ones there are, when there is no such preset */
    static BrokerPreset named(String name) {
        return Stream.of(values())
                .filter(preset -> lowerCase(preset).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no broker preset is called " + name + "; there are "
                        + Stream.of(values()).map(BrokerPreset::lowerCase).collect(Collectors.joining(", "))));
    }

    /** The preset's value of the setting with this last part of its name. */
    String value(String setting) {
        return settings.get(setting);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
