package dk.kantinekort.login;

import java.io.Serializable;

/**
 * Whom an identity provider vouches for.
 *
 * @param issuer address of the provider
 * @param subject what the provider calls them, the same at every login; never a CPR number
 */
public record EidIdentity(String issuer, String subject) implements Serializable {

    public EidIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an identity has an issuer and a subject");
        }
    }
}
