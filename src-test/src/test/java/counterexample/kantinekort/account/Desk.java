package counterexample.kantinekort.account;

import jakarta.ejb.Stateless;

@Stateless
class Desk {}
