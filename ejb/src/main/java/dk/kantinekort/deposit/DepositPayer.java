package dk.kantinekort.deposit;

/**
 * Whom to tell about a deposit.
 *
 * @param email where the payer wants the receipt
 */
public record DepositPayer(String email, long accountId) {}
