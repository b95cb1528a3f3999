package dk.kantinekort.document;

/** One line of what a document is about, such as the account and its name. */
public record Fact(String label, String value) {}
