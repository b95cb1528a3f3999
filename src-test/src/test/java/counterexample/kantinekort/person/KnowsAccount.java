package counterexample.kantinekort.person;

import counterexample.kantinekort.account.KnowsPerson;

class KnowsAccount {

    KnowsPerson account;
}
