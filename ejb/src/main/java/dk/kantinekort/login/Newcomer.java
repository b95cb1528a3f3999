package dk.kantinekort.login;

import java.io.Serializable;

/**
 * Somebody whose eID is bound to nobody yet, kept in the session while the CPR number is asked for. The number itself is not.
 *
 * @param cprLookupKey keyed hash of the number that the broker delivered; empty when it delivered none
 */
public record Newcomer(EidIdentity identity, String cprLookupKey) implements Serializable {}
