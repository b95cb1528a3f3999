package dk.kantinekort.web.sandbox;

import dk.kantinekort.ledger.Books;
import dk.kantinekort.ledger.BooksReport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /api/sandbox/v1/books}: the invariants, checked now. */
@Path("sandbox/v1/books")
@SandboxOnly
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BooksResource {

    @Inject
    private Books books;

    @GET
    public BooksReport check() {
        return books.check();
    }
}
