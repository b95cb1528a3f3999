package dk.kantinekort.deposit;

/**
 * Whom to tell about a deposit.
 *
 * @param email where the payer wants the receipt; empty when none is wanted
 */
public record DepositPayer(String email, long accountId, DepositKind kind) {}
