package dk.kantinekort.link.allowance;

/** Whose guesses are counted. Always in this order, so that whoever has none left uses up nobody else's. */
enum AllowanceKind {
    PERSON,
    ADDRESS,
    /** The CPR number guessed at, whether anybody has it or not. */
    CPR
}
