package counterexample.kantinekort.account;

import counterexample.kantinekort.person.PersonInCycle;

public class KnowsPerson {

    PersonInCycle person;
}
