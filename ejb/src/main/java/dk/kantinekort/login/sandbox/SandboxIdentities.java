package dk.kantinekort.login.sandbox;

import java.util.List;

/** Whom the sandbox's login page lists. The demo data answer it. */
public interface SandboxIdentities {

    /** Citizens and staff, in the order to show them. */
    List<SandboxIdentity> list();
}
