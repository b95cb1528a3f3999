package counterexample.kantinekort.person;

import jakarta.ejb.Stateless;

@Stateless
class Desk {}
