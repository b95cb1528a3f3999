package dk.kantinekort.link;

/**
 * What somebody who wants to use an account has typed, and from where.
 *
 * @param cpr of the account's owner
 * @param cardNumber may be empty, which is as good as a wrong one
 * @param address of whoever types, as far as the network tells
 * @param actor as the audit log names them
 */
public record AccountClaim(String cpr, String cardNumber, String address, String actor) {

    /** Without the numbers. */
    @Override
    public String toString() {
        return "claim of " + actor;
    }
}
