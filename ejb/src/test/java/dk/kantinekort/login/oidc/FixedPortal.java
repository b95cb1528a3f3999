package dk.kantinekort.login.oidc;

import dk.kantinekort.settings.PortalSettings;

/** The portal at {@code https://kantine.example}. */
class FixedPortal extends PortalSettings {

    private final boolean sandbox;

    FixedPortal(boolean sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public boolean isSandbox() {
        return sandbox;
    }

    @Override
    public String getPublicUrl() {
        return "https://kantine.example";
    }

    @Override
    public boolean acceptsReplacementCpr() {
        return true;
    }
}
