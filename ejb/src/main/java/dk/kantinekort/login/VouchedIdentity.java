package dk.kantinekort.login;

import dk.kantinekort.person.Cpr;
import java.util.Optional;

/**
 * What a broker says of somebody who has just logged in with it.
 *
 * @param cpr the number the broker delivers; empty when it delivers none
 * @param lacksCpr whether the broker says that this eID has no CPR number at all
 */
public record VouchedIdentity(EidIdentity identity, Optional<Cpr> cpr, boolean lacksCpr) {}
