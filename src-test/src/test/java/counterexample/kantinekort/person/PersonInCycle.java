package counterexample.kantinekort.person;

public class PersonInCycle {}
