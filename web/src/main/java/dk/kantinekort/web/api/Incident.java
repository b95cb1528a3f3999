package dk.kantinekort.web.api;

import dk.kantinekort.shared.id.PublicId;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault that has been logged, known outside by its number alone. */
public record Incident(String number) {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    /** Logs the fault, once. */
    public static Incident of(Throwable fault) {
        Incident incident = new Incident(PublicId.next());
        LOG.log(Level.SEVERE, fault, () -> "incident " + incident.number());
        return incident;
    }

    Response problem() {
        return new Problem(500, "FAULT", "incident " + number).response();
    }
}
