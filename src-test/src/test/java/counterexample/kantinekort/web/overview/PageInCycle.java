package counterexample.kantinekort.web.overview;

import counterexample.kantinekort.web.deposit.PageWithDatabase;

public class PageInCycle {

    PageWithDatabase other;
}
