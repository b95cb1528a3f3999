package dk.kantinekort.login.oidc;

import java.util.Locale;

/** The two doors of the portal. Each is a client of its own, at a provider of its own. */
public enum LoginClient {
    CITIZEN,
    STAFF;

    /** What the names of this door's settings begin with. */
    String settingsPrefix() {
        return "kantinekort.login." + name().toLowerCase(Locale.ROOT) + ".";
    }

    /** The client id at the sandbox's own provider. */
    public String sandboxClientId() {
        return "kantinekort-" + name().toLowerCase(Locale.ROOT);
    }
}
