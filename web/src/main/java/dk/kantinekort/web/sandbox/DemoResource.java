package dk.kantinekort.web.sandbox;

import dk.kantinekort.demo.DemoDirectory;
import dk.kantinekort.demo.DemoRoster;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /api/sandbox/v1/demo}: whom and what the demo data hold. */
@Path("sandbox/v1/demo")
@SandboxOnly
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemoResource {

    @Inject
    private DemoDirectory directory;

    @GET
    public DemoRoster roster() {
        return directory.roster();
    }
}
