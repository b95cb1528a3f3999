package counterexample.kantinekort.web.deposit;

import counterexample.kantinekort.web.overview.PageInCycle;
import jakarta.persistence.EntityManager;
import java.sql.Connection;

public class PageWithDatabase {

    EntityManager em;
    Connection connection;
    PageInCycle other;
}
