package counterexample.kantinekort.ledger;

public class Posting {}
