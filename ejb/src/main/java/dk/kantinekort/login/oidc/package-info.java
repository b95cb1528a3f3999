/**
 * The OpenID Connect client: authorization code with PKCE, state and nonce for each attempt. What brokers call their claims is
 * configuration, with presets; everything it hears is checked before anybody is let in.
 */
package dk.kantinekort.login.oidc;
