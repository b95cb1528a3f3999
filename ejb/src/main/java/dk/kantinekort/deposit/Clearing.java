package dk.kantinekort.deposit;

import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.Ledger;

/** What payers have paid to a provider, and the provider has not yet paid to us. */
final class Clearing {

    private Clearing() {}

    /** The provider's account in the ledger. */
    static long account(Ledger ledger, String provider) {
        return ledger.internalAccount(AccountKind.CLEARING, "clearing:" + provider);
    }
}
