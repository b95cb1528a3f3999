package counterexample.kantinekort.account;

import counterexample.kantinekort.ledger.Posting;

class ForgedPosting {

    static final String SQL = "INSERT INTO  posting (id, amount) values (1, 1000)";

    Posting posting = new Posting();
}
