package dk.kantinekort.web.sandbox;

import dk.kantinekort.demo.Population;
import dk.kantinekort.demo.PopulationReport;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code POST /api/sandbox/v1/population}: persons with an account and a card each, for load tests. */
@Path("sandbox/v1/population")
@SandboxOnly
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PopulationResource {

    @Inject
    private Population population;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public PopulationReport make(byte[] body) {
        SandboxBody fields = SandboxBody.read(body, "accounts", "openingBalanceOere");
        int accounts = (int) fields.number("accounts", 1, Population.MOST_ACCOUNTS);
        long opening = fields.number("openingBalanceOere", 0, Population.HIGHEST_BALANCE.oere());
        return population.make(accounts, Money.ofOere(opening));
    }
}
