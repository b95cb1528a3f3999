package dk.kantinekort.support;

/** A document that has been checked: whole, of a kind that staff can open, and nothing else besides. */
public record Document(DocumentKind kind, byte[] content) {}
