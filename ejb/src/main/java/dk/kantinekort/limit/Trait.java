package dk.kantinekort.limit;

/** What of a product a rule looks at. */
public enum Trait {
    GROUP,
    ALLERGEN
}
