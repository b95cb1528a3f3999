package dk.kantinekort.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST resources of tills, payment providers and the sandbox, all under {@code /api}. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
