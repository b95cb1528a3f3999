package dk.kantinekort.receipt;

/**
 * Who has been paid, as receipts must say.
 *
 * @param name the municipality's
 * @param cvr its number in the register of companies; empty when it is not set
 * @param portalUrl without a slash at its end
 */
record Payee(String name, String cvr, String portalName, String portalUrl) {}
