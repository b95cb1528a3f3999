package dk.kantinekort.login.sandbox;

import java.io.Serializable;

/**
 * Somebody whom the sandbox's login page offers.
 *
 * @param subject what the provider calls them in the ID token; unique among all, and the same after a restart
 * @param cpr ten digits, or empty for staff
 * @param staff whether they are listed when the back office asks, instead of the citizens' portal
 * @param note a few words beside the name, such as the role; may be empty
 * @param bound whether the identity is bound to the person already. Of the one that is not, the provider delivers no CPR
 *     number: it stands on the login page, to be typed
 */
public record SandboxIdentity(String subject, String name, String cpr, boolean staff, String note, boolean bound)
        implements Serializable {}
