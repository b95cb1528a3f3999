package dk.kantinekort.login;

import java.io.Serializable;

/**
 * Whom an identity provider vouches for.
 *
 * @param issuer address of the provider
 * @param subject what the provider calls them, the same at every login; never a CPR number
 */
public record EidIdentity(String issuer, String subject) implements Serializable {

    private static final int ACTOR_LENGTH = 100;

    public EidIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an identity has an issuer and a subject");
        }
    }

    /** How the audit log names somebody who is bound to nobody. */
    String actor() {
        return "eid:" + (subject.length() > ACTOR_LENGTH ? subject.substring(0, ACTOR_LENGTH) : subject);
    }
}
