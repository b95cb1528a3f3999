package dk.kantinekort.limit;

/** What happens at the till when a product has what the rule names. */
public enum RuleEffect {
    /** The cashier is told. */
    WARN,
    /** The purchase is refused. */
    BLOCK
}
