package dk.kantinekort.test.portal;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;

/** A REST resource behind which the database has gone. */
@Path(OutageUnderTest.PATH)
@RequestScoped
public class OutageUnderTest {

    static final String PATH = "test/outage";

    private static final String CONNECTION_LOST = "08006";

    @GET
    public String read() {
        throw new EJBException(new IllegalStateException(new SQLException("the connection is lost", CONNECTION_LOST)));
    }
}
