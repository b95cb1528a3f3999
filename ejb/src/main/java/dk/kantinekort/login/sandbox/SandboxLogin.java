package dk.kantinekort.login.sandbox;

import java.net.URI;

/**
 * A login that a client has asked the sandbox's provider for, checked.
 *
 * @param staff whether the back office asks, so that staff are offered
 * @param state given back to the client as it came
 * @param codeChallenge SHA-256 of the secret that the client shows when it redeems the code
 */
public record SandboxLogin(
        String clientId, boolean staff, URI redirectUri, String state, String nonce, String codeChallenge) {}
