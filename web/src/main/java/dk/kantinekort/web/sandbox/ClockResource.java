package dk.kantinekort.web.sandbox;

import dk.kantinekort.demo.TestClock;
import dk.kantinekort.web.api.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** {@code /api/sandbox/v1/clock}: what the portal takes for now, and how to move it forward. */
@Path("sandbox/v1/clock")
@SandboxOnly
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

    private static final Duration FARTHEST = Duration.ofDays(3660);

    @Inject
    private Clock clock;

    @Inject
    private TestClock testClock;

    @GET
    public Now now() {
        return new Now(clock.instant().toString());
    }

    /** Answers when all that falls due until then is done. Backwards, or more than ten years at once: 400. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Advanced advance(byte[] body) {
        Instant target = SandboxBody.read(body, "advanceTo").time("advanceTo");
        Instant now = clock.instant();
        if (target.isBefore(now) || target.isAfter(now.plus(FARTHEST))) {
            throw Problem.malformed("advanceTo must lie ahead, by ten years at most")
                    .exception();
        }
        int ran = testClock.advanceTo(target);
        return new Advanced(clock.instant().toString(), ran);
    }

    /** @param now with offset */
    public record Now(String now) {}

    /** @param ran how many pieces of due work were done on the way */
    public record Advanced(String now, int ran) {}
}
