package dk.kantinekort.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST resources of tills, payment providers and the sandbox, all under {@code /api}. */
@ApplicationPath("/api")
public class RestApplication extends Application {

    /** The description is at {@code /openapi}; the server's own one would name the server too. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
